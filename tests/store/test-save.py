#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saving, as other programs see it; what the disk may do meanwhile is in tests/faults. Usage: test-save.py SAVE-BYTES"""
import errno
import fcntl
import os
import pathlib
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
       "TOO_MANY_LINKS": 11, "PERMISSION": 14}.items()}
CHANGED = "cjm-file-error-quark 1"


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
            assert "another owner or group" in done.stdout, done.stdout
            tap.equal("fewer people" in done.stdout, mode & 0o777 != wanted, f"{mode:o}: {done.stdout}")
            info = place.target.stat()
            tap.equal((info.st_gid, oct(info.st_mode & 0o7777)), (NOBODY, oct(wanted)), f"{mode:o}")


def test_owner_refused():
    """an owner that cannot be kept is told once: from then on it is another's file"""
    need_root()
    with Place() as place:
        own(place.folder)
        place.target.write_bytes(OLD)
        os.chown(place.target, 1234, NOBODY)
        place.target.chmod(0o664)
        place.succeed(warning="another owner or group", **as_nobody())
        tap.equal(place.target.stat().st_uid, NOBODY, "owner")
        tap.equal(oct(place.target.stat().st_mode & 0o7777), "0o664", "mode")
        place.succeed(**as_nobody())


def test_attributes():
    """extended attributes are kept, empty ones and those of other bytes too"""
    with Place() as place:
        place.target.write_bytes(OLD)
        wanted = {"user.a": b"kept\0too", "user.empty": b"", "user.large": b"x" * 3000, "user.z": "mérk".encode()}
        try:
            for name, value in wanted.items():
                os.setxattr(place.target, name, value)
        except OSError as error:
            raise tap.Skip(f"no extended attributes here: {error.strerror}") from error
        place.succeed()
        found = {name: os.getxattr(place.target, name) for name in os.listxattr(place.target) if name.startswith("user.")}
        tap.equal(found, wanted, "attributes")


def test_attributes_of_the_system():
    """attributes that only the system may set are kept where it is asked to, and are otherwise no loss"""
    need_root()
    for name in ("trusted.klantreis", "security.klantreis"):
        with Place() as place:
            own(place.folder)
            place.target.write_bytes(OLD)
            own(place.target)
            try:
                os.setxattr(place.target, name, b"kept")
            except OSError as error:
                raise tap.Skip(f"no {name} here: {error.strerror}") from error
            place.succeed()
            tap.equal(os.getxattr(place.target, name), b"kept", name)
            place.succeed(**as_nobody())
            assert name not in os.listxattr(place.target)


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


def test_access_list_refused():
    """an access control list that cannot be kept with its group leaves nobody more than everybody had, and is told"""
    need_root()
    for group in (0, 6):
        with Place() as place:
            own(place.folder)
            place.target.write_bytes(OLD)
            os.chown(place.target, NOBODY, 5678)
            try:
                os.setxattr(place.target, ACCESS_LIST, access_list(group, 6, 6))
            except OSError as error:
                raise tap.Skip(f"no access control lists here: {error.strerror}") from error
            done = place.save(**as_nobody())
            tap.equal(done.returncode, 0, "saving")
            assert "fewer people" in done.stdout, done.stdout
            assert ACCESS_LIST not in os.listxattr(place.target)
            tap.equal(oct(place.target.stat().st_mode & 0o7777), oct(0o600), "mode")


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


def test_sticky_folder():
    """a file that its folder lets only its owner replace is an error that says so"""
    need_root()
    with Place() as place:
        place.folder.chmod(0o1777)
        place.target.write_bytes(OLD)
        place.target.chmod(0o666)
        place.fail(reason="saving needs a folder that you may change", error=IO["PERMISSION"], **as_nobody())
        tap.equal(place.target.read_bytes(), OLD, "bytes")


def test_unreadable():
    """a file that cannot be read is not said to be changed, and not replaced either"""
    with Place() as place:
        own(place.folder)
        place.target.write_bytes(OLD)
        own(place.target)
        place.target.chmod(0o200)
        place.fail(expected=place.old, reason="it cannot be told whether another program has changed it",
                   error=IO["PERMISSION"], **as_nobody())
        tap.equal(place.target.read_bytes(), OLD, "bytes")


def test_left_behind():
    """what a killed program left is removed, and nothing else"""
    with Place() as place:
        left = [".klantreis-00000000.tmp", ".klantreis-0123abef.tmp"]
        held = ".klantreis-11111111.tmp"
        others = [".klantreis-notes.tmp", ".klantreis-0123456.tmp", ".klantreis-0123456g.tmp", ".klantreis-01234567.tmp~",
                  "klantreis-01234567.tmp"]
        for name in [*left, held, *others]:
            (place.folder / name).write_bytes(b"part")
        (place.folder / ".klantreis-22222222.tmp").mkdir()
        (place.folder / ".klantreis-33333333.tmp").symlink_to("../old")
        with (place.folder / held).open("r+b") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX)
            tap.equal(place.save().returncode, 0, "saving")
            tap.equal(sorted(path.name for path in place.folder.iterdir()),
                      sorted([held, *others, ".klantreis-22222222.tmp", ".klantreis-33333333.tmp", "trip.journey"]), "left")
        tap.equal(place.save().returncode, 0, "saving")
        assert not (place.folder / held).exists()
        tap.equal(place.old.read_bytes(), OLD, "what a link leads to")


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


tap.run([value for name, value in list(globals().items()) if name.startswith("test_")])
