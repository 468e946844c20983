program collatz;
var n, steps: integer;
begin
  read(n);
  steps := 0;
  repeat
    if odd(n) then
      n := 3 * n + 1
    else
      n := n div 2;
    steps := steps + 1
  until n = 1;
  writeln(steps)
end.
