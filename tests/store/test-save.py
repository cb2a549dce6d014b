#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saving, as other programs and the disk see it. Usage: test-save.py SAVE-BYTES"""
import errno
import os
import pathlib
import re
import shutil
import stat
import struct
import subprocess
import sys
import tempfile
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap

OLD = b"old\n" * 20_000
NEW = b"the new one\n" * 150_000
NOBODY = 65534
ACCESS_LIST = "system.posix_acl_access"


class Place:
    """A folder that is gone afterwards, with a target and the bytes to save."""

    def __enter__(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="klantreis-save-"))
        self.root.chmod(0o755)
        self.program = self.root / "save-bytes"
        shutil.copy(sys.argv[1], self.program)
        self.new = self.root / "new"
        self.new.write_bytes(NEW)
        self.old = self.root / "old"
        self.old.write_bytes(OLD)
        self.folder = self.root / "folder"
        self.folder.mkdir()
        self.target = self.folder / "trip.journey"
        return self

    def __exit__(self, *_):
        subprocess.run(["chmod", "-R", "u+rwx", self.root], check=False)
        shutil.rmtree(self.root)

    def save(self, target=None, expected=None, before=(), **options):
        command = [*before, self.program, target or self.target, self.new]
        if expected:
            command.append(expected)
        environment = dict(os.environ, **options.pop("env", {}))
        return subprocess.run(command, capture_output=True, env=environment, text=True, check=False, **options)

    def succeed(self, *arguments, warning="", **options):
        done = self.save(*arguments, **options)
        tap.equal(done.returncode, 0, f"saving: {done.stdout}")
        tap.equal([warning in line for line in done.stdout.splitlines()], [True] if warning else [], done.stdout)
        self.no_strays()

    def fail(self, *arguments, reason, error, **options):
        done = self.save(*arguments, **options)
        tap.equal(done.returncode, 1, "exit")
        tap.equal(done.stdout.splitlines()[0], error, "error")
        assert reason in done.stdout, done.stdout
        name = str(arguments[0] if arguments else self.target)
        assert name in done.stdout, done.stdout
        self.no_strays()

    def no_strays(self):
        strays = [path for path in self.root.rglob(".klantreis-*")]
        tap.equal(strays, [], "strays")


def need_root():
    if os.geteuid() != 0:
        raise tap.Skip("needs root")


def as_nobody():
    """Options for a child without privileges, whoever runs this test."""
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}


def own(path):
    if os.geteuid() == 0:
        os.chown(path, NOBODY, NOBODY)


IO = {name: f"g-io-error-quark {code}" for name, code in
      {"NOT_FOUND": 1, "IS_DIRECTORY": 3, "NOT_DIRECTORY": 4, "NOT_REGULAR": 6, "NAME_TOO_LONG": 9,
       "TOO_MANY_LINKS": 11, "NO_SPACE": 12, "PERMISSION": 14, "READ_ONLY": 21}.items()}
CHANGED = "cjm-file-error-quark 1"
UNFLUSHED = "cjm-file-error-quark 3"


def test_replace():
    """a file is replaced whole"""
    with Place() as place:
        place.target.write_bytes(OLD)
        place.succeed()
        tap.equal(place.target.read_bytes(), NEW, "bytes")


def test_new_file():
    """a new file obeys the umask"""
    for umask in (0o022, 0o077, 0o002, 0o027):
        with Place() as place:
            place.succeed(umask=umask)
            tap.equal(oct(place.target.stat().st_mode & 0o7777), oct(0o666 & ~umask), f"mode under {umask:o}")
            tap.equal(place.target.read_bytes(), NEW, "bytes")


def test_empty():
    """no bytes make an empty file"""
    with Place() as place:
        place.target.write_bytes(OLD)
        place.new.write_bytes(b"")
        place.succeed()
        tap.equal(place.target.read_bytes(), b"", "bytes")


def test_mode():
    """permissions are kept, whatever the umask"""
    for mode in (0o600, 0o640, 0o644, 0o660, 0o664, 0o666, 0o755, 0o700):
        with Place() as place:
            place.target.write_bytes(OLD)
            place.target.chmod(mode)
            place.succeed(umask=0o077)
            tap.equal(oct(place.target.stat().st_mode & 0o7777), oct(mode), "mode")


def test_links():
    """symbolic links stay, and the file that they lead to is written"""
    for kind in ("relative", "absolute", "chain", "through a folder", "dangling"):
        with Place() as place:
            elsewhere = place.root / "elsewhere"
            elsewhere.mkdir()
            real = elsewhere / "real.journey"
            if kind != "dangling":
                real.write_bytes(OLD)
            if kind == "absolute":
                place.target.symlink_to(real)
            elif kind == "chain":
                (elsewhere / "one").symlink_to("real.journey")
                (place.root / "two").symlink_to("elsewhere/one")
                place.target.symlink_to("../two")
            elif kind == "through a folder":
                (place.root / "shelf").symlink_to("elsewhere")
                place.target.symlink_to("../shelf/../elsewhere/real.journey")
            else:
                place.target.symlink_to("../elsewhere/real.journey")
            before = os.readlink(place.target)
            place.succeed()
            tap.equal(os.readlink(place.target), before, kind)
            assert not real.is_symlink()
            tap.equal(real.read_bytes(), NEW, kind)


def test_link_loop():
    """links that run in a circle are an error"""
    with Place() as place:
        (place.folder / "other").symlink_to("trip.journey")
        place.target.symlink_to("other")
        place.fail(reason="its links run in a circle", error=IO["TOO_MANY_LINKS"])


def test_hard_link():
    """another hard link keeps the old bytes"""
    with Place() as place:
        place.target.write_bytes(OLD)
        other = place.folder / "other"
        os.link(place.target, other)
        place.succeed(warning="other names")
        tap.equal(place.target.read_bytes(), NEW, "target")
        tap.equal(other.read_bytes(), OLD, "other name")


def test_owner():
    """owner and group are kept where the kernel allows it"""
    need_root()
    with Place() as place:
        place.target.write_bytes(OLD)
        os.chown(place.target, 1234, 5678)
        place.target.chmod(0o640)
        place.succeed()
        info = place.target.stat()
        tap.equal((info.st_uid, info.st_gid, oct(info.st_mode & 0o7777)), (1234, 5678, "0o640"), "owner")


def test_group_refused():
    """a group that cannot be kept leaves no new group more than everybody had"""
    need_root()
    for mode, wanted in ((0o660, 0o600), (0o664, 0o644), (0o666, 0o666), (0o646, 0o646), (0o6666, 0o666)):
        with Place() as place:
            own(place.folder)
            place.target.write_bytes(OLD)
            os.chown(place.target, NOBODY, 5678)
            place.target.chmod(mode)
            done = place.save(**as_nobody())
            tap.equal(done.returncode, 0, "saving")
            info = place.target.stat()
            tap.equal((info.st_gid, oct(info.st_mode & 0o7777)), (NOBODY, oct(wanted)), f"{mode:o}")


def test_attributes():
    """extended attributes are kept"""
    with Place() as place:
        place.target.write_bytes(OLD)
        try:
            os.setxattr(place.target, "user.klantreis.test", b"kept\0too")
        except OSError as error:
            raise tap.Skip(f"no extended attributes here: {error.strerror}") from error
        place.succeed()
        tap.equal(os.getxattr(place.target, "user.klantreis.test"), b"kept\0too", "attribute")


def access_list(group, someone, mask):
    entries = [(0x01, 6, 0xFFFFFFFF), (0x02, someone, 1234), (0x04, group, 0xFFFFFFFF), (0x10, mask, 0xFFFFFFFF),
               (0x20, 0, 0xFFFFFFFF)]
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


def test_access_list():
    """access control lists are kept, and none is taken over from the folder"""
    with Place() as place:
        place.target.write_bytes(OLD)
        wanted = access_list(0, 6, 6)
        try:
            os.setxattr(place.target, ACCESS_LIST, wanted)
        except OSError as error:
            raise tap.Skip(f"no access control lists here: {error.strerror}") from error
        place.succeed()
        tap.equal(os.getxattr(place.target, ACCESS_LIST), wanted, "list")

        place.target.unlink()
        place.target.write_bytes(OLD)
        place.target.chmod(0o660)
        os.setxattr(place.folder, "system.posix_acl_default", access_list(6, 6, 6))
        place.succeed()
        tap.equal(oct(place.target.stat().st_mode & 0o777), oct(0o660), "mode")
        try:
            found = os.getxattr(place.target, ACCESS_LIST)
        except OSError as error:
            found = error.errno
        tap.equal(found, errno.ENODATA, "list from the folder")


def test_changed():
    """a file that another program has changed is not written over"""
    with Place() as place:
        # The same size and the same time, in the same file: only the bytes tell.
        place.target.write_bytes(OLD)
        before = place.target.stat()
        with place.target.open("r+b") as stream:
            stream.write(b"OLD")
        os.utime(place.target, ns=(before.st_atime_ns, before.st_mtime_ns))
        theirs = place.target.read_bytes()
        place.fail(expected=place.old, reason="Another program has changed", error=CHANGED)
        tap.equal(place.target.read_bytes(), theirs, "their bytes")
        for theirs in (b"", OLD + b"more", OLD[:-1]):
            place.target.write_bytes(theirs)
            place.fail(expected=place.old, reason="Another program has changed", error=CHANGED)
            tap.equal(place.target.read_bytes(), theirs, "their bytes")
        place.succeed()
        tap.equal(place.target.read_bytes(), NEW, "replaced without expectation")


def test_unchanged():
    """a file that was only touched, or written again with the same bytes, is not changed"""
    with Place() as place:
        place.target.write_bytes(OLD)
        os.utime(place.target, (1, 1))
        place.succeed(expected=place.old)
        place.target.unlink()
        place.target.write_bytes(OLD)
        place.succeed(expected=place.old)
        tap.equal(place.target.read_bytes(), NEW, "bytes")


def test_vanished():
    """a file that has gone is written again"""
    with Place() as place:
        place.succeed(expected=place.old)
        tap.equal(place.target.read_bytes(), NEW, "bytes")


def test_odd_targets():
    """a folder, a pipe, a missing folder and a file as folder are errors"""
    with Place() as place:
        place.fail(place.folder, reason="it is a folder", error=IO["IS_DIRECTORY"])
        pipe = place.folder / "pipe"
        os.mkfifo(pipe)
        place.fail(pipe, reason="it is not a regular file", error=IO["NOT_REGULAR"])
        assert stat.S_ISFIFO(pipe.lstat().st_mode)
        place.fail(place.root / "nowhere" / "x", reason="its folder is not there", error=IO["NOT_FOUND"])
        place.fail(place.old / "x", reason="part of the path is not a folder", error=IO["NOT_DIRECTORY"])
        place.fail(place.folder / ("x" * 300), reason="its name is too long", error=IO["NAME_TOO_LONG"])
        link = place.folder / "astray"
        link.symlink_to("../nowhere/x")
        place.fail(link, reason="its folder is not there", error=IO["NOT_FOUND"])


def test_long_name():
    """a name as long as names can be is saved"""
    with Place() as place:
        target = place.folder / ("x" * 255)
        place.succeed(target)
        tap.equal(target.read_bytes(), NEW, "bytes")


def test_read_only():
    """a read-only target and a read-only folder are errors that say so"""
    with Place() as place:
        own(place.folder)
        place.target.write_bytes(OLD)
        own(place.target)
        place.target.chmod(0o444)
        place.fail(reason="the file is read-only for you", error=IO["PERMISSION"], **as_nobody())
        tap.equal(place.target.read_bytes(), OLD, "bytes")
        place.target.chmod(0o644)
        place.folder.chmod(0o555)
        place.fail(reason="saving needs a folder that you may change", error=IO["PERMISSION"], **as_nobody())
        tap.equal(place.target.read_bytes(), OLD, "bytes")


def test_unlisted_folder():
    """a folder that may be written into but not listed takes a file"""
    with Place() as place:
        own(place.folder)
        place.folder.chmod(0o333)
        done = place.save(**as_nobody())
        place.folder.chmod(0o755)
        tap.equal((done.returncode, done.stdout), (0, ""), "saving")
        tap.equal(place.target.read_bytes(), NEW, "bytes")
        place.no_strays()


def in_mount(place, options, commands):
    """Runs the program as the last of the shell's commands, in a mount of its own."""
    unshare = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-r", "-m"]
    script = f"mount -t tmpfs -o {options} tmpfs '{place.folder}' && {commands}"
    done = subprocess.run([*unshare, "sh", "-c", script], capture_output=True, text=True, check=False)
    if "mount" in done.stderr or "unshare" in done.stderr:
        raise tap.Skip("mounting is not allowed here")
    return done


def test_disk_full():
    """a full disk leaves the old file"""
    with Place() as place:
        done = in_mount(place, "size=64k", f"""
            cd '{place.folder}' && printf old > '{place.target}' &&
            {{ '{place.program}' '{place.target}' '{place.new}'; echo "exit $?"; cat '{place.target}'; echo; ls -A; }}""")
        lines = done.stdout.splitlines()
        tap.equal(lines[0], IO['NO_SPACE'], "error")
        assert "the disk is full" in lines[1] and str(place.target) in lines[1], lines
        tap.equal(lines[2:], ["exit 1", "old", "trip.journey"], "afterwards")


def test_read_only_disk():
    """a read-only disk leaves the old file"""
    with Place() as place:
        done = in_mount(place, "size=64k", f"""
            cd '{place.folder}' && printf old > '{place.target}' && mount -o remount,ro '{place.folder}' &&
            {{ '{place.program}' '{place.target}' '{place.new}'; echo "exit $?"; cat '{place.target}'; echo; ls -A; }}""")
        lines = done.stdout.splitlines()
        tap.equal(lines[0], IO['READ_ONLY'], "error")
        assert "the disk is read-only" in lines[1] and str(place.target) in lines[1], lines
        tap.equal(lines[2:], ["exit 1", "old", "trip.journey"], "afterwards")


def test_readers():
    """who reads while it is saved sees the old or the new bytes"""
    with Place() as place:
        place.target.write_bytes(OLD)
        wrong, seen, done = [], 0, threading.Event()

        def read():
            nonlocal seen
            while not done.is_set():
                found = place.target.read_bytes()
                seen += 1
                if found not in (OLD, NEW):
                    wrong.append(len(found))

        reader = threading.Thread(target=read)
        reader.start()
        try:
            for turn in range(30):
                place.new.write_bytes(NEW if turn % 2 else OLD)
                place.succeed()
        finally:
            done.set()
            reader.join()
        tap.equal(wrong, [], "sizes of parts")
        assert seen > 0


def trace(place, *options):
    """Saves under strace; returns what happened and the trace."""
    if shutil.which("strace") is None:
        raise tap.Skip("strace is not installed")
    log = place.root / "trace"
    # A leak checker traces as well, and there can be only one.
    quiet = {"ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}
    done = place.save(before=["strace", "-f", "-qq", "-o", log, *options], env=quiet)
    text = log.read_text(errors="replace") if log.exists() else ""
    if "PTRACE" in done.stderr or "ptrace" in done.stderr:
        raise tap.Skip("tracing is not allowed here")
    return done, text


def test_order():
    """the file is flushed before it is renamed, and the folder after"""
    with Place() as place:
        place.target.write_bytes(OLD)
        done, text = trace(place, "-y", "-e", "trace=openat,open,creat,write,fsync,close,linkat,rename,renameat,renameat2")
        tap.equal(done.returncode, 0, "saving")
        calls = [line.split(maxsplit=1)[1] for line in text.splitlines() if str(place.folder) in line]
        folder = re.escape(str(place.folder))
        unnamed, name = f"{folder}/#\\d+", f"{folder}/\\.klantreis-[0-9a-f]+\\.tmp"
        wanted = [rf'openat\(AT_FDCWD.*, "{folder}", O_RDWR\|O_CLOEXEC\|O_TMPFILE',
                  rf'write\(\d+<{unnamed}>',
                  rf'fsync\(\d+<{unnamed}>.*\) = 0',
                  rf'close\(\d+<{unnamed}>.*\) = 0',
                  rf'linkat\(.*, "{name}", AT_SYMLINK_FOLLOW\) = 0',
                  rf'rename(at2?)?\(.*"{name}", .*"{folder}/trip\.journey".*\) = 0',
                  rf'fsync\(\d+<{folder}>\) = 0']
        at = 0
        for call in calls:
            if at < len(wanted) and re.match(wanted[at], call):
                at += 1
        tap.equal(wanted[at:], [], f"calls that never came in their turn {calls}")
        assert not any(re.match(rf'openat\(.*"{folder}/trip\.journey", .*O_(WRONLY|RDWR|TRUNC)', call) for call in calls)


def move_fault(call, fault, check):
    """Saves again and again, with the fault one call of this kind further on, until there is none to fail."""
    for when in range(1, 400):
        with Place() as place:
            place.target.write_bytes(OLD)
            done, text = trace(place, "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={when}")
            hit = "(INJECTED)" in text or done.returncode < 0 or "killed by SIGKILL" in text
            bytes_now = place.target.read_bytes()
            assert bytes_now in (OLD, NEW), f"{call} {when}: {len(bytes_now)} bytes"
            if not hit:
                tap.equal((done.returncode, bytes_now == NEW), (0, True), f"{call} {when}, not reached")
                return when - 1
            check(place, done, bytes_now, f"{call} {when}")
    raise AssertionError(f"{call}: no end of it")


CALLS = ("openat", "write", "fsync", "close", "rename,renameat,renameat2", "fchmod", "fchown", "lstat,newfstatat,statx")
FATAL = {"write", "fsync", "rename,renameat,renameat2"}


def check_after_error(place, done, bytes_now, where):
    place.no_strays()
    if done.returncode == 0:
        tap.equal(bytes_now, NEW, f"{where}: success")
    elif done.returncode == 1 and UNFLUSHED in done.stdout:
        tap.equal(bytes_now, NEW, f"{where}: failure to flush the folder")
    elif done.returncode == 1:
        tap.equal(bytes_now, OLD, f"{where}: failure")
        assert str(place.target) in done.stdout, done.stdout


def check_error(call, fault):
    failures = set()

    def check(place, done, bytes_now, where):
        check_after_error(place, done, bytes_now, where)
        if done.returncode == 1:
            failures.add(where)

    reached = move_fault(call, fault, check)
    if call in FATAL:
        assert reached > 0, f"{call} was never called"
        assert failures, f"no fault of {call} was told"


def make_fault_test(call, fault):
    def test():
        check_error(call, f"error={fault}")
    test.__doc__ = f"{fault} from {call}, one call further on each run, leaves a whole file and no stray"
    return test


def make_kill_test(call):
    def test():
        reached = move_fault(call, "signal=KILL", lambda *_: None)
        assert reached > 0 or call not in FATAL
    test.__doc__ = f"being killed at {call}, one call further on each run, leaves a whole file"
    return test


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]
TESTS += [make_fault_test(call, "ENOSPC") for call in CALLS]
TESTS += [make_fault_test(call, "EIO") for call in CALLS if call in FATAL]
TESTS += [make_kill_test(call) for call in ("openat", "write", "fsync", "close", "rename,renameat,renameat2", "fchmod")]
tap.run(TESTS)
