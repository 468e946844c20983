program queens;
var n, found: integer;
    column: array[1..8] of boolean;
    up, down: array[-8..16] of boolean;

procedure place(row: integer);
var c: integer;
begin
  if row > n then
  begin
    inc(found);
    exit
  end;
  for c := 1 to n do
  begin
    if column[c] or up[row + c] or down[row - c] then continue;
    column[c] := true; up[row + c] := true; down[row - c] := true;
    place(row + 1);
    column[c] := false; up[row + c] := false; down[row - c] := false
  end
end;

begin
  readln(n);
  if (n < 1) or (n > 4) then n := 4;
  place(1);
  writeln(n, ' queens: ', found)
end.
