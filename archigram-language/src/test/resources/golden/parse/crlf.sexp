(block Crlf () (doc "Line ends of another system, tabs, a byte order mark.")
  (= [a] (+ b c)))
