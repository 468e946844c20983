(network Snippet ()
  (= [w_g] (+ (* g w_c) (* (- 1 g) (at w (back t 1)))))
  (= [M] (+ (* (at M (back t 1)) (- 1 (call outer w e))) (call outer w v)))
  (= [r] (@ w M)))
