"""The same networks as a PyTorch user writes them: op by op, and with PyTorch's own layers.

Reads lines "CASE STEPS" and answers each with a line of seconds, one for each step.
"""
import sys
import time

import numpy
import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(int(sys.argv[1]))
torch.manual_seed(1)
STEPS, BATCH, INPUTS, UNITS = 100, 32, 64, 128


class Cell(nn.Module):
    """A cell from its equations: W, U and b for each gate."""

    def __init__(self, gates):
        super().__init__()
        self.W = nn.ParameterList([nn.Parameter(torch.randn(UNITS, INPUTS) * 0.1) for _ in range(gates)])
        self.U = nn.ParameterList([nn.Parameter(torch.randn(UNITS, UNITS) * 0.1) for _ in range(gates)])
        self.b = nn.ParameterList([nn.Parameter(torch.zeros(UNITS)) for _ in range(gates)])

    def gate(self, i, x, h):
        return x @ self.W[i].t() + h @ self.U[i].t() + self.b[i]

    def forward(self, x):
        h = torch.zeros(x.size(1), UNITS)
        state = (h, h)
        steps = []
        for t in range(x.size(0)):
            state = self.step(x[t], *state)
            steps.append(state[0])
        return torch.stack(steps)


class GRU(Cell):
    def __init__(self):
        super().__init__(3)

    def step(self, x, h, _):
        z = torch.sigmoid(self.gate(0, x, h))
        r = torch.sigmoid(self.gate(1, x, h))
        c = torch.tanh(self.gate(2, x, r * h))
        h = (1 - z) * h + z * c
        return h, h


class MGU(Cell):
    def __init__(self):
        super().__init__(2)

    def step(self, x, h, _):
        f = torch.sigmoid(self.gate(0, x, h))
        c = torch.tanh(self.gate(1, x, f * h))
        h = (1 - f) * h + f * c
        return h, h


class LSTM(Cell):
    def __init__(self):
        super().__init__(4)

    def step(self, x, h, c):
        f = torch.sigmoid(self.gate(0, x, h))
        i = torch.sigmoid(self.gate(1, x, h))
        o = torch.sigmoid(self.gate(2, x, h))
        c = f * c + i * torch.tanh(self.gate(3, x, h))
        return o * torch.tanh(c), c


class Own(nn.Module):
    """PyTorch's hand-written layer."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer(INPUTS, UNITS)

    def forward(self, x):
        return self.layer(x)[0]


class Head(nn.Module):
    def __init__(self, n, cells, width, shifts):
        super().__init__()
        self.sizes = [width, shifts, 1, 1, 1]
        self.all = nn.Linear(n, sum(self.sizes))
        self.first = nn.Parameter(torch.randn(cells))

    def forward(self, h, memory, before):
        k, s, beta, g, gamma = self.all(h).split(self.sizes, 1)
        k = torch.tanh(k).unsqueeze(1)
        near = F.cosine_similarity(memory, k, dim=2)
        content = torch.softmax(F.softplus(beta) * near, 1)
        g = torch.sigmoid(g)
        mixed = g * content + (1 - g) * before
        s = torch.softmax(s, 1)
        moved = (torch.roll(mixed, -1, 1) * s[:, 2:3] + mixed * s[:, 1:2] + torch.roll(mixed, 1, 1) * s[:, 0:1])
        return torch.softmax((1 + F.softplus(gamma)) * torch.log(moved + 1e-8), 1)


class NTM(nn.Module):
    def __init__(self, cells=128, width=20, n=100, bits=8):
        super().__init__()
        self.cells, self.width, self.n = cells, width, n
        self.controller = nn.LSTMCell(bits + 2 + width, n)
        self.write, self.read = Head(n, cells, width, 3), Head(n, cells, width, 3)
        self.erase, self.add = nn.Linear(n, width), nn.Linear(n, width)
        self.out = nn.Linear(n + width, bits)

    def forward(self, x):
        batch = x.size(1)
        h = c = torch.zeros(batch, self.n)
        r = torch.zeros(batch, self.width)
        memory = torch.full([batch, self.cells, self.width], 1e-6)
        w = torch.softmax(self.write.first, 0).expand(batch, -1)
        v = torch.softmax(self.read.first, 0).expand(batch, -1)
        answers = []
        for t in range(x.size(0)):
            h, c = self.controller(torch.cat([x[t], r], 1), (h, c))
            w = self.write(h, memory, w)
            v = self.read(h, memory, v)
            e, a = torch.sigmoid(self.erase(h)), torch.tanh(self.add(h))
            memory = memory * (1 - w.unsqueeze(2) * e.unsqueeze(1)) + w.unsqueeze(2) * a.unsqueeze(1)
            r = torch.bmm(v.unsqueeze(1), memory).squeeze(1)
            answers.append(torch.sigmoid(self.out(torch.cat([h, r], 1))))
        return torch.stack(answers)


def lenet():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))


def training(net, inputs, target, loss):
    rule = torch.optim.Adam(net.parameters(), 1e-3)

    def step():
        rule.zero_grad()
        value = loss(net(inputs), target)
        value.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        rule.step()
        value.item()

    return step


def use(net, inputs):
    def step():
        with torch.no_grad():
            net(inputs)

    return step


def sequence(net):
    return training(net, torch.randn(STEPS, BATCH, INPUTS), torch.randn(STEPS, BATCH, UNITS), F.mse_loss)


def one(net):
    return use(net, torch.randn(STEPS, 1, INPUTS))


def reservoir(n=1000, steps=10_000, leak=0.3, penalty=1e-6):
    """With numpy, in single precision as we run it; solved in double precision."""
    draw = numpy.random.default_rng(1)
    into = draw.uniform(-1, 1, n).astype("f")
    inside = (draw.uniform(-1, 1, (n, n)) * 0.95 / (n / 3) ** 0.5).astype("f")
    series = draw.uniform(-0.5, 0.5, steps).astype("f")

    def step():
        h = numpy.zeros(n, "f")
        states = numpy.empty((steps, n), "f")
        for t in range(steps):
            h = (1 - leak) * h + leak * numpy.tanh(into * series[t] + inside @ h)
            states[t] = h
        wide = states.astype("d")
        numpy.linalg.solve(wide.T @ wide + penalty * numpy.eye(n), wide.T @ series)

    return step


CASES = {
    "esn-solve": reservoir,
    "gru-train": lambda: sequence(GRU()),
    "lstm-train": lambda: sequence(LSTM()),
    "mgu-train": lambda: sequence(MGU()),
    "gru-train-own": lambda: sequence(Own(nn.GRU)),
    "lstm-train-own": lambda: sequence(Own(nn.LSTM)),
    "gru-use": lambda: one(GRU()),
    "lstm-use": lambda: one(LSTM()),
    "mgu-use": lambda: one(MGU()),
    "gru-use-own": lambda: one(Own(nn.GRU)),
    "lstm-use-own": lambda: one(Own(nn.LSTM)),
    "lenet5-train": lambda: training(
        lenet(), torch.rand(64, 1, 28, 28), torch.randint(0, 10, [64]), F.cross_entropy),
    "ntm-train": lambda: training(
        NTM(), torch.rand(50, 16, 10).round(), torch.rand(50, 16, 8).round(), F.binary_cross_entropy),
}


def blas():
    """The library that multiplies matrices: the plain one of the system is ten times slower."""
    torch.rand(9, 9) @ torch.rand(9, 9)
    try:
        with open("/proc/self/maps") as maps:
            names = {line.split("/")[-1].strip() for line in maps if "/" in line}
    except OSError:
        return ""
    for word, name in [("libmkl", "MKL"), ("libopenblas", "OpenBLAS"), ("libblas.", "reference BLAS, which is slow")]:
        if any(known.startswith(word) for known in names):
            return " with " + name
    return ""


ready = {}
print(torch.__version__ + blas(), flush=True)
for line in sys.stdin:
    name, count = line.split()
    step = ready.setdefault(name, None) or CASES[name]()
    ready[name] = step
    seconds = []
    for _ in range(int(count)):
        begin = time.perf_counter()
        step()
        seconds.append(time.perf_counter() - begin)
    print(*seconds, flush=True)
