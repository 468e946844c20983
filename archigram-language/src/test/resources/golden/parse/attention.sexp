(network Snippet ()
  (= [score] (@ v (call tanh (+ (@ W_a d) (@ U_a h)))))
  (= [a] (call (at softmax s) score))
  (= [context] (call (at sum s) (* a h))))
