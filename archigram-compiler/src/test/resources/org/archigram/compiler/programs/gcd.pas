program gcd;
var a, b, rest: integer;
begin
  read(a, b);
  while b <> 0 do
  begin
    rest := a mod b;
    a := b;
    b := rest
  end;
  writeln(a)
end.
