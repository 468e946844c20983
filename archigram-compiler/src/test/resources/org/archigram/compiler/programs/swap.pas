program swapping;
var a, b, calls: integer;

procedure swap(var x, y: integer);
var t: integer;
begin
  t := x;
  x := y;
  y := t;
  calls := calls + 1
end;

procedure reduce(var x: integer; y: integer);
begin
  x := x mod y;
  calls := calls + 1
end;

begin
  read(a, b);
  calls := 0;
  if a < b then swap(a, b);
  while b <> 0 do
  begin
    reduce(a, b);
    swap(a, b)
  end;
  writeln(a, ' after ', calls, ' calls')
end.
