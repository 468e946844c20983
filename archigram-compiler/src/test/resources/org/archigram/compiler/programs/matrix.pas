program matrix_product;
const n = 3;
type matrix = array[1..n, 1..n] of integer;
var a, b, c: matrix; i, j, k: integer;
begin
  for i := 1 to n do for j := 1 to n do read(a[i, j]);
  for i := 1 to n do for j := 1 to n do read(b[i, j]);
  for i := 1 to n do
    for j := 1 to n do
    begin
      c[i, j] := 0;
      for k := 1 to n do
        c[i, j] := c[i, j] + a[i, k] * b[k, j]
    end;
  for i := 1 to n do
  begin
    for j := 1 to n do write(c[i, j], ' ');
    writeln
  end
end.
