program hanoi;
var n, moves: integer;

procedure move(n, from, onto, over: integer);
begin
  if n > 0 then
  begin
    move(n - 1, from, over, onto);
    writeln(from, ' -> ', onto);
    moves := moves + 1;
    move(n - 1, over, onto, from)
  end
end;

begin
  read(n);
  moves := 0;
  move(n, 1, 3, 2);
  writeln(moves, ' moves')
end.
