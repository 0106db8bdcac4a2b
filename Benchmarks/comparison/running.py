"""Programs that are timed, in turn, and what comes of it."""
import os
import re
import statistics
import subprocess
import threading
import time

SECONDS = re.compile(rb"^seconds: ([0-9.]+)$", re.MULTILINE)
MEDIAN_SPEED = re.compile(rb"median ([0-9.]+) MB/s")
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}


# A program that takes longer for one run is left out of the other turns.
LIMIT_SECONDS = 120


class Missing(Exception):
    """What is to be timed is not there; the words say what."""


class Subject:
    """A command and how much text it works on.

    timed: "process" counts all processor time of the command, start-up included; "own" what it says itself of the work alone.
    """

    def __init__(self, name, command, byte_count, timed="process", allowed=(0,), start_up=None, wanted=None):
        self.name = name
        self.command = command
        self.byte_count = byte_count
        self.timed = timed
        self.allowed = allowed
        # A subject whose processor time is start-up and taken off, repeat by repeat.
        self.start_up = start_up
        # How many times faster lacuna is to be.
        self.wanted = wanted
        self.processor_seconds = []
        self.wall_seconds = []
        self.fault = None

    def run(self):
        start = time.monotonic()
        process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE if self.timed == "kernel" else subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, env=ENVIRONMENT)
        clock = threading.Timer(LIMIT_SECONDS, process.kill)
        clock.start()
        # What a program says on these two is short; a stream of results goes to /dev/null.
        words = process.stdout.read() if process.stdout else b""
        trouble = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        clock.cancel()
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if wall >= LIMIT_SECONDS and process.returncode < 0:
            self.fault = f"not done after {LIMIT_SECONDS} s"
            return
        if process.returncode not in self.allowed:
            self.fault = f"exit {process.returncode}: {trouble.decode(errors='replace').strip()[-200:]}"
            return
        processor = usage.ru_utime + usage.ru_stime
        if self.timed == "own":
            processor = wall = float(SECONDS.search(trouble).group(1))
        elif self.timed == "kernel":
            processor = wall = self.byte_count / 1e6 / float(MEDIAN_SPEED.search(words).group(1))
        if self.start_up:
            processor = max(processor - self.start_up.processor_seconds[-1], 1e-6)
        self.processor_seconds.append(processor)
        self.wall_seconds.append(wall)

    def speeds(self, wall=False):
        """MB/s of each repeat."""
        return [self.byte_count / 1e6 / seconds for seconds in (self.wall_seconds if wall else self.processor_seconds)]


def interleave(subjects, repeats, tell):
    """Runs all subjects in turn, so that a busy moment of the machine falls on all of them. The first turn warms caches and is thrown away."""
    for repeat in range(repeats + 1):
        tell(f"repeat {repeat} of {repeats}" + (" (warming up)" if repeat == 0 else ""))
        for subject in subjects:
            if subject.fault:
                continue
            start = time.monotonic()
            subject.run()
            if repeat == 0:
                tell(f"  {subject.name}: {subject.fault or f'{time.monotonic() - start:.1f} s'}")
    for subject in subjects:
        del subject.processor_seconds[:1], subject.wall_seconds[:1]


def ratios(subject, other, wall=False):
    """How many times as fast the first is as the second, repeat by repeat."""
    return [mine / theirs for mine, theirs in zip(subject.speeds(wall), other.speeds(wall))]


def spread(values, digits=1):
    """Median, least and greatest."""
    if not values:
        return "-"
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"
