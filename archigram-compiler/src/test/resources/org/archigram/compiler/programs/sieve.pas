program sieve;
const n = 50;
var composite: array[2..n] of boolean; i, j, last: integer;
begin
  read(last);
  for i := 2 to n do composite[i] := false;
  for i := 2 to last do
    if not composite[i] then
    begin
      write(i, ' ');
      j := i * i;
      while j <= n do
      begin
        composite[j] := true;
        j := j + i
      end
    end;
  writeln
end.
