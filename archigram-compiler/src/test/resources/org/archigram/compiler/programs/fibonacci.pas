program fibonacci;
var n, i: integer; a, b, next: int64;
begin
  read(n);
  a := 0;
  b := 1;
  for i := 1 to n do
  begin
    next := a + b;
    a := b;
    b := next
  end;
  writeln(a)
end.
