(block Own ()
  (let σ tanh)
  (= [y] (call σ x)))
