program primes;
var n, i, d: integer; prime: boolean;
begin
  read(n);
  for i := 2 to n do
  begin
    prime := true;
    d := 2;
    while (d * d <= i) and prime do
    begin
      if i mod d = 0 then prime := false;
      d := d + 1
    end;
    if prime then write(i, ' ')
  end;
  writeln
end.
