program bubble_sort;
const n = 8;
var a: array[1..n] of integer; i, j, t: integer;
begin
  for i := 1 to n do read(a[i]);
  for i := 1 to n - 1 do
    for j := 1 to n - i do
      if a[j] > a[j + 1] then
      begin
        t := a[j];
        a[j] := a[j + 1];
        a[j + 1] := t
      end;
  for i := 1 to n do write(a[i], ' ');
  writeln
end.
