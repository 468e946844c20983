(network Snippet ()
  (axis (g 1 6))
  (~ [l] (call normal (call location (at h (back g 1))) 0.11))
  (loss policy (neg (call (at mean g) (* (call log_prob l) (call stop (- reward baseline)))))))
