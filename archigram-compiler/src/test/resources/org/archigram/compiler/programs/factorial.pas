program factorial_by_recursion;
var n: integer;

function factorial(n: integer): integer;
begin
  if n <= 1 then
    factorial := 1
  else
    factorial := n * factorial(n - 1)
end;

begin
  read(n);
  writeln(factorial(n))
end.
