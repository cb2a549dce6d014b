#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-run.py SOURCE CLI: the first command, in checkouts of its own whose tools only say what they were asked."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

source, cli = Path(sys.argv[1]), Path(sys.argv[2]).resolve()

# What stands in for the tools that would take minutes, or change the machine
TOOLS = {
    'meson': """case $1 in
  setup) mkdir -p "$4"; touch "$4/build.ninja"; echo "meson setup" >> "$LOG" ;;
  install)
    mkdir -p "$3/install/bin" "$3/install/share/klantreis"
    ln -sf "$CLI" "$3/install/bin/klantreis-cli"
    printf '#!/bin/sh\\necho opened "$@"\\n' > "$3/install/bin/klantreis"
    chmod +x "$3/install/bin/klantreis"
    ln -sfn "$SOURCE/data/examples" "$3/install/share/klantreis/examples" ;;
esac""",
    'ninja': 'case " $* " in *" -n "*) echo "no work to do" ;; esac',
    'dpkg-query': '[ -n "${MISSING-}" ] || for name; do case $name in -*|*/*) ;; *) printf "%s/installed " "$name" ;; esac; done',
    'apt-get': """case " $* " in
  *" --print-uris "*) for name in a b c; do echo "'http://debian/$name.deb' $name.deb 2000000 SHA256:0"; done ;;
  *) echo "apt-get $*" >> "$LOG" ;;
esac""",
    'gtk4-query-settings': '[ -n "${SCREEN-}" ]',
}
NOT_ROOT = {'id': 'echo 1000'}


class Checkout:
    def __init__(self, folder, tools=()):
        self.top = Path(folder) / 'checkout'
        self.here = Path(folder) / 'here'
        self.log = Path(folder) / 'log'
        self.bin = Path(folder) / 'bin'
        for made in (self.top, self.here, self.bin):
            made.mkdir()
        for name in ('data', 'po'):
            (self.top / name).mkdir()
        shutil.copytree(source / 'build-aux', self.top / 'build-aux')
        self.log.write_text('')
        for name, text in {**TOOLS, **dict(tools)}.items():
            tool = self.bin / name
            tool.write_text(f'#!/bin/sh\n{text}\n')
            tool.chmod(0o755)

    def run(self, *arguments, user=None, **variables):
        before = ['setpriv', f'--reuid={user}', f'--regid={user}', '--clear-groups'] if user else []
        environment = dict(os.environ, PATH=f'{self.bin}:/usr/bin:/bin', LOG=str(self.log), CLI=str(cli),
                           SOURCE=str(source), LANGUAGE='en', **variables)
        for name in ('DISPLAY', 'WAYLAND_DISPLAY'):
            environment.setdefault(name, '')
        return subprocess.run([*before, str(self.top / 'build-aux' / 'run'), *map(str, arguments)], cwd=self.here,
                              env=environment, capture_output=True, text=True)


def in_checkout(test):
    def run():
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o755)
            test(folder)

    run.__doc__ = test.__doc__
    return run


def assert_refused(done, *words):
    """One sentence that says these words"""
    assert done.returncode != 0, done.stdout
    said = [line for line in done.stderr.splitlines() if line.startswith('Klantreis: ')]
    assert said, done.stderr
    for word in words:
        assert word in said[-1], said[-1]


@in_checkout
def test_pictures(folder):
    """without a display, pictures go to the current folder, and no picture is written over"""
    checkout = Checkout(folder)
    for _ in range(2):
        done = checkout.run()
        tap.equal(done.returncode, 0, done.stderr)
    names = [f'holiday.en{number}.{kind}' for number in ('', '-2') for kind in ('pdf', 'png', 'svg')]
    tap.equal(sorted(path.name for path in checkout.here.iterdir()), sorted(names))
    assert 'holiday.en-2.svg' in done.stdout


@in_checkout
def test_two_of_one_name(folder):
    """two documents of one name give two sets of pictures"""
    checkout = Checkout(folder)
    for name in ('a', '-b c'):
        (Path(folder) / name).mkdir()
        shutil.copy(source / 'data' / 'examples' / 'diy-store.en.journey', Path(folder) / name / 'trip.journey')
    done = checkout.run(Path(folder) / 'a' / 'trip.journey', Path(folder) / '-b c' / 'trip.journey')
    tap.equal(done.returncode, 0, done.stderr)
    tap.equal(sorted(path.name for path in checkout.here.glob('*.svg')), ['trip-2.svg', 'trip.svg'])


@in_checkout
def test_display_gone(folder):
    """a display that is named and is not there is none"""
    checkout = Checkout(folder)
    tap.equal(checkout.run(DISPLAY=':77').returncode, 0)
    assert (checkout.here / 'holiday.en.svg').exists()


@in_checkout
def test_window(folder):
    """with a display the window opens, on what was asked for or on the example"""
    checkout = Checkout(folder)
    assert checkout.run(DISPLAY=':1', SCREEN='yes').stdout.endswith('/share/klantreis/examples/holiday.en.journey\n')
    (checkout.here / 'mine').write_text('')
    tap.equal(checkout.run('mine', DISPLAY=':1', SCREEN='yes').stdout, 'opened mine\n')


@in_checkout
def test_own_folder(folder):
    """a build folder that someone made by hand stays, and a folder of its own that has moved is made anew"""
    checkout = Checkout(folder)
    for name in ('build', 'build-run'):
        (checkout.top / name).mkdir()
        (checkout.top / name / 'precious').write_text('')
    assert_refused(checkout.run(), 'build-run', 'another name')
    shutil.rmtree(checkout.top / 'build-run')
    tap.equal(checkout.run().returncode, 0)
    checkout.top.rename(Path(folder) / 'moved')
    checkout.top = Path(folder) / 'moved'
    done = checkout.run()
    tap.equal(done.returncode, 0, done.stderr)
    tap.equal(checkout.log.read_text().count('meson setup'), 2)
    assert (checkout.top / 'build' / 'precious').exists()


@in_checkout
def test_second_run(folder):
    """nothing is set up twice"""
    checkout = Checkout(folder)
    for _ in range(3):
        tap.equal(checkout.run().returncode, 0)
    tap.equal(checkout.log.read_text().count('meson setup'), 1)


@in_checkout
def test_arguments(folder):
    """an option that there is not, and a file that is not there, are refused before anything is installed"""
    checkout = Checkout(folder)
    done = checkout.run('--fullscreen', MISSING='yes')
    assert_refused(done, '--fullscreen', '--help')
    tap.equal(done.returncode, 2)
    assert_refused(checkout.run('nowhere.journey', MISSING='yes'), 'nowhere.journey')
    tap.equal(checkout.log.read_text(), '')
    assert 'Usage:' in checkout.run('--help').stdout


@in_checkout
def test_announced(folder):
    """what will be installed is said first"""
    if os.getuid() != 0:
        raise tap.Skip('only root installs without asking')
    checkout = Checkout(folder)
    done = checkout.run(MISSING='yes')
    assert 'installing 3 packages, 6 MB' in done.stderr, done.stderr
    assert 'apt-get -q install' in checkout.log.read_text()


@in_checkout
def test_no_rights(folder):
    """without rights, one sentence says what to ask for"""
    assert_refused(Checkout(folder, {**NOT_ROOT, 'sudo': 'exit 1'}).run(MISSING='yes'), 'sudo', 'apt-get install', 'meson')


@in_checkout
def test_no_sudo(folder):
    """without sudo, one sentence says what root has to do"""
    checkout = Checkout(folder, NOT_ROOT)
    for name in os.listdir('/usr/bin'):
        if name != 'sudo' and not (checkout.bin / name).exists():
            (checkout.bin / name).symlink_to(f'/usr/bin/{name}')
    done = subprocess.run([checkout.top / 'build-aux' / 'run'], cwd=checkout.here, capture_output=True, text=True,
                          env=dict(os.environ, PATH=str(checkout.bin), LOG=str(checkout.log), MISSING='yes'))
    assert_refused(done, 'no sudo', 'as root', 'apt-get install')


@in_checkout
def test_read_only(folder):
    """a checkout that cannot be written to, and one of another user, are refused with what to do"""
    checkout = Checkout(folder)
    if os.getuid() == 0:
        nobody = pwd.getpwnam('nobody').pw_uid
        assert_refused(checkout.run(user=nobody), 'belongs to root', 'copy it')
        os.chown(checkout.top, nobody, -1)
        checkout.top.chmod(0o555)
        assert_refused(checkout.run(user=nobody), 'read-only', 'copy it')
        checkout.top.chmod(0o755)
        (checkout.top / 'build-run').mkdir()
        (checkout.top / 'build-run' / '.made-by-run').write_text('')
        assert_refused(checkout.run(user=nobody), 'belongs to root', 'delete it')
    else:
        checkout.top.chmod(0o555)
        assert_refused(checkout.run(), 'read-only', 'copy it')
        checkout.top.chmod(0o755)


@in_checkout
def test_no_place_for_pictures(folder):
    """pictures that have no place to go are refused with what to do"""
    if os.getuid() != 0:
        raise tap.Skip('only root can be someone else')
    checkout = Checkout(folder)
    nobody = pwd.getpwnam('nobody').pw_uid
    os.chown(checkout.top, nobody, -1)
    os.chmod(checkout.log, 0o666)
    assert_refused(checkout.run(user=nobody), 'no display', 'folder of your own')


tap.run([test_pictures, test_two_of_one_name, test_display_gone, test_window, test_own_folder, test_second_run,
         test_arguments, test_announced, test_no_rights, test_no_sudo, test_read_only, test_no_place_for_pictures])
