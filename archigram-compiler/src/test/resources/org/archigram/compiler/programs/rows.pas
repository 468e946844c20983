program rows;
type
  TRow = array[1..3] of integer;
  TGrid = array[0..2] of TRow;
  TShelf = record name: char; sizes: TRow; end;
  TShelves = array[1..2] of TShelf;
var
  g, h: TGrid; r: TRow; s: TShelves; k: TShelf; i, j, calls: integer;

function sum(row: TRow): integer;
var i, t: integer;
begin
  t := 0;
  for i := 1 to 3 do t := t + row[i];
  row[1] := -1000;
  calls := calls + 1;
  sum := t
end;

function scaled(row: TRow; by: integer): TRow;
var i: integer;
begin
  for i := 1 to 3 do scaled[i] := row[i] * by
end;

function changed(n: integer): integer;
begin
  g[0][1] := g[0][1] + n;
  changed := n
end;

function both(row: TRow; n: integer): integer;
begin
  both := row[1] * 100 + n
end;

procedure show;
var i, j: integer;
begin
  for i := 0 to 2 do
  begin
    for j := 1 to 3 do write(g[i, j], ' ');
    writeln
  end
end;

begin
  for i := 0 to 2 do
    for j := 1 to 3 do read(g[i, j]);
  read(i, j);
  h := g;
  r := g[i];
  g[i] := g[j];
  g[j] := r;
  show;
  writeln(sum(g[i]), ' ', sum(h[j]), ' ', calls);
  g[2] := scaled(g[i], 2);
  g[0] := g[0];
  show;
  s[1].name := 'a';
  s[1].sizes := g[1];
  s[2] := s[1];
  s[2].name := 'b';
  s[2].sizes[j mod 3 + 1] := 7;
  k := s[2];
  writeln(k.name, ' ', sum(k.sizes), ' ', s[1].name, ' ', sum(s[1].sizes));
  writeln(both(g[1], changed(5)), ' ', sum(s[2].sizes) + sum(g[0]));
  show
end.
