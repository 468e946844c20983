program aliases;
var a: array[0..5] of integer; i, n, total: integer; small: byte;

procedure both(var x, y: integer);
begin
  x := x + 1;
  y := y * 2;
  x := x + y
end;

function search(key: integer): integer;
var i: integer;
begin
  for i := low(a) to high(a) do
    if a[i] = key then exit(i);
  search := -1
end;

function even(n: integer): boolean; forward;
function odds(n: integer): boolean;
begin
  if n = 0 then odds := false else odds := even(n - 1)
end;
function even(n: integer): boolean;
begin
  if n = 0 then Result := true else Result := odds(n - 1)
end;

begin
  read(n);
  for i := 0 to 5 do a[i] := i * n;
  both(a[1], a[1]);
  both(a[2], a[3]);
  i := 4;
  both(a[i], i);
  both(n, n);
  for i := 0 to 5 do write(a[i], ' ');
  writeln(n);
  writeln(search(n), ' ', search(0), ' ', search(a[5]));
  total := 0;
  i := 0;
  while true do
  begin
    inc(i);
    if i > 20 then break;
    if (i mod 3 = 0) or ((n <> 0) and (i mod n = 0)) then continue;
    total := total + i
  end;
  writeln(total);
  if (n <> 0) and (100 div n > 3) then writeln('small') else writeln('large');
  if (n >= 0) and (n < 30) then writeln(even(n), ' ', odds(n));
  small := n;
  writeln(small, ' ', abs(-n), ' ', sqr(n))
end.
