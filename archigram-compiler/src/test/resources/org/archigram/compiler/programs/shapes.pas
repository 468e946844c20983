program shapes;
type
  Colour = (Red, Green, Blue);
  Percent = 0..100;
  Point = record x, y: integer end;
  Shape = record at: Point; colour: Colour; size: Percent end;
const
  names: array[Colour] of char = ('r', 'g', 'b');
  most = 3;
var
  all: array[1..most] of Shape;
  s: Shape;
  i, k: integer;
  c: Colour;
  counts: array[Colour] of integer;

function moved(s: Shape; dx: integer): Shape;
begin
  s.at.x := s.at.x + dx;
  moved := s
end;

procedure swap(var a, b: Shape);
var t: Shape;
begin
  t := a; a := b; b := t
end;

procedure tally;
  procedure one(const s: Shape);
  begin
    inc(counts[s.colour], s.size)
  end;
var i: integer;
begin
  for i := 1 to most do one(all[i])
end;

begin
  for i := 1 to most do
  begin
    read(all[i].at.x, all[i].at.y, k);
    all[i].size := k;
    case k mod 4 of
      0: all[i].colour := Red;
      1..2: all[i].colour := Green;
    else
      all[i].colour := Blue
    end
  end;
  s := moved(all[2], 10);
  if s.at.x > all[1].at.x then swap(all[1], all[2]) else all[3] := s;
  tally;
  for c := Red to Blue do write(c, '=', counts[c], ' ', names[c], ' ');
  writeln;
  for i := most downto 1 do
    writeln(all[i].at.x:6, all[i].at.y:4, all[i].colour:8, ord(all[i].colour), all[i].size > 50:7);
  writeln(s.at.x, ' ', succ(s.colour))
end.
