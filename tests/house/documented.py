#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""documented.py SOURCE: every public header says what it is there for, and every function in one has a comment of its own, which
names its parameters, and says what it returns, whose that is, and which errors there are."""

import re
import sys
from pathlib import Path

import tap
from sources import OF_A_ROOM, PRIVATE, Sources

# The comment of a function stands where the function does, as in GTK: its name, its parameters, what it returns.
COMMENT = re.compile(r'^/\*\*\n \* (cjm_\w+):(.*?)\*/', re.MULTILINE | re.DOTALL)
DECLARED = re.compile(r'^(?!static|typedef|struct|enum|extern|G_)(\w[\w \t*]*[\s*])(cjm_\w+)\s*\(([^;{]*)\)[^;{]*;',
                      re.MULTILINE)
# A paragraph stands alone, or above the type that the header is of.
PARAGRAPH = re.compile(r'^/\*(?!\*)((?:(?!\*/).)*)\*/\n(?=\n|typedef struct|struct |#define CJM_TYPE_|G_DECLARE)',
                       re.MULTILINE | re.DOTALL)
PARAMETER = re.compile(r'(\w+)\s*(?:\[\w*\])?\s*$')
# What these are is the same everywhere: a layout is what a picture is made with.
USUAL = {'void', 'self', 'layout', 'error', 'cancellable', 'callback', 'user_data'}
RETURNS = re.compile(r'Returns:(.*)', re.DOTALL)
OWNED = re.compile(r'\(transfer \w+\)|borrowed|owned by')
ERROR = re.compile(r'%\w+_ERROR\w*|#G\w*Error\w*|\berrors?\b')
LICENCE = 'SPDX-License-Identifier'
FEWEST_WORDS = 6


def list_public(sources):
    return [path for path in sources.files if path.suffix == '.h' and not path.name.endswith((PRIVATE, OF_A_ROOM))]


def list_declared(sources, path):
    """The functions that a header declares, but for the name of an error's domain and of a type"""
    return [name for _, name, _ in DECLARED.findall(sources.code[path]) if not name.endswith(('_error_quark', '_get_type'))]


def list_parameters(sources, path):
    """(function, parameter) of all that a header declares"""
    for _, name, text in DECLARED.findall(sources.code[path]):
        for part in text.split('...')[0].split(','):
            match = PARAMETER.search(part.strip())
            if match and match[1] not in USUAL:
                yield name, match[1]


def has_paragraph(sources, path):
    """Whether a few words on the whole stand before the first function"""
    first = DECLARED.search(sources.code[path])
    head = sources.text[path][:first.start() if first else None]
    return any(len(text.split()) >= FEWEST_WORDS for text in PARAGRAPH.findall(head) if LICENCE not in text)


def main(source):
    sources = Sources(Path(source) / 'src')
    public = list_public(sources)
    declared = {name for path in public for name in list_declared(sources, path)}
    comments = {name: text for path in sources.files for name, text in COMMENT.findall(sources.text[path])}

    def test_sources():
        """there are headers with functions"""
        assert len(public) > 100 and len(declared) > 500, (len(public), len(declared))

    def test_headers():
        """every public header says in a paragraph what it is there for"""
        tap.none(path.name for path in public if not has_paragraph(sources, path))

    def test_functions():
        """every public function has a comment that begins with its name"""
        tap.none(declared - set(comments))

    def test_parameters():
        """every such comment names the parameters"""
        tap.none({f'{name}: {parameter}' for path in public for name, parameter in list_parameters(sources, path)
                  if name in comments and not re.search(rf'\b{parameter}\b', comments[name])
                  and not re.search(rf'\b{parameter.replace("_", "[ _-]")}\b', comments[name])})

    def list_returning():
        """(function, whether it gives a pointer that somebody may have to free, the text on what it returns or None)"""
        for path in public:
            for type_, name, _ in DECLARED.findall(sources.code[path]):
                if name in comments and type_.strip() != 'void':
                    match = RETURNS.search(comments[name])
                    yield name, '*' in type_ and not type_.startswith('const'), match and match[1]

    def test_returns():
        """what returns something says what"""
        tap.none(name for name, _, text in list_returning() if text is None)

    def test_ownership():
        """what returns something that may have to be freed says whose it is"""
        tap.none(name for name, owned, text in list_returning() if owned and text and not OWNED.search(text))

    def test_errors():
        """what can fail says with which errors"""
        tap.none(name for path in public for _, name, text in DECLARED.findall(sources.code[path])
                 if 'GError' in text and name in comments and not ERROR.search(comments[name]))

    def test_comments():
        """every such comment says something"""
        tap.none(name for name in declared & set(comments) if not comments[name].strip(' *\n'))

    tap.run([test_sources, test_headers, test_functions, test_parameters, test_returns, test_ownership, test_errors,
             test_comments])


main(*sys.argv[1:])
