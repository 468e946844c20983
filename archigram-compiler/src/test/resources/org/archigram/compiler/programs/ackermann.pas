program ackermann;
var m, n: integer;

function a(m, n: integer): integer;
begin
  if m = 0 then
    a := n + 1
  else if n = 0 then
    a := a(m - 1, 1)
  else
    a := a(m - 1, a(m, n - 1))
end;

begin
  read(m, n);
  writeln(a(m, n))
end.
