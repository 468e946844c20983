(block Sizes ((heads 8))
  (input [(x [] [t])] (: - [*lead (* 3 n) 28]))
  (weights [(W_ [1 2 in] [])] (: - [(^ n 2) (- n 1)]) -)
  (= [y] (|> x (call reshape (list n (neg 1))) (call conv 6 kernel:(list 3 3) pad:1))))
