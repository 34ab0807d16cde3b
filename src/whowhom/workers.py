"""Several processes read together, and nobody can tell from the result.

Nothing heavy is loaded here: a worker is deaf to Ctrl-C before it starts to load the language model.
"""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from whowhom.graph.errors import InputError, WhowhomError
from whowhom.graph.records import Article, Reading

# Articles handed out to each worker before the first is waited for: enough that none stands idle.
AHEAD = 4


def read_apart(
    found: Iterable[Article | Reading | InputError], read: Callable[[Article], Reading], *, workers: int
) -> Iterator[Reading | InputError]:
    """Hand articles to processes a few at a time, so that memory stays small, and yield results in order.

    Raises WhowhomError when a worker dies.
    """
    # Started afresh instead of forked: the same on every system, and no thread is cut in two.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_parent)
    waiting: deque[Future[Reading] | Reading | InputError] = deque()
    try:
        for each in found:
            waiting.append(pool.submit(read, each) if isinstance(each, Article) else each)
            if len(waiting) >= workers * AHEAD:
                yield _result(waiting.popleft())
        while waiting:
            yield _result(waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _result(each: Future[Reading] | Reading | InputError) -> Reading | InputError:
    if not isinstance(each, Future):
        return each
    try:
        return each.result()
    except BrokenProcessPool as error:
        raise WhowhomError("a worker died, most likely for want of memory; read with fewer --workers") from error


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
