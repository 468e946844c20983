program fibonacci_by_recursion;
var n: integer;

function fib(n: integer): integer;
begin
  if n < 2 then
    fib := n
  else
    fib := fib(n - 1) + fib(n - 2)
end;

begin
  read(n);
  writeln(fib(n))
end.
