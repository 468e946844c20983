program letters;
var c, last: char; count: array['a'..'z'] of integer; words: integer; inside: boolean;
begin
  words := 0; inside := false; last := ' ';
  for c := 'a' to 'z' do count[c] := 0;
  while not eoln do
  begin
    read(c);
    case c of
      'a'..'z': begin inc(count[c]); if not inside then inc(words); inside := true end;
      'A'..'Z': begin inc(count[chr(ord(c) + 32)]); if not inside then inc(words); inside := true end;
      '0', '5'..'9': write('<', ord(c) - ord('0'), '>')
    else
      inside := false
    end;
    last := c
  end;
  readln;
  for c := 'a' to 'z' do
    if count[c] > 0 then write(c, count[c]:2, ';');
  writeln;
  writeln(words, ' words, ends with ', ord(last), ' ', eof)
end.
