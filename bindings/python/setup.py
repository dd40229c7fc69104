# SPDX-License-Identifier: Apache-2.0
"""Builds libclausegraph from the checkout that this folder is part of, and a module around it.

The library goes into the module itself, with its data packs.  libserd and libutf8proc, which it links, are copied beside
the module, so that the wheel works where they are not installed.

With CLAUSEGRAPH_LIBRARY=installed in the environment, the module links the libclausegraph of this release that is installed, as a
package of a distribution does.  CFLAGS and LDFLAGS say where it is if the compiler does not look there.
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_ext import build_ext

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = HERE / "build" / "library"
INSTALLED = os.environ.get("CLAUSEGRAPH_LIBRARY") == "installed"


def version():
    """Version of the library, which is that of the package."""
    found = re.search(r"AC_INIT\(\[clausegraph\], \[([^]]+)\]", (ROOT / "configure.ac").read_text())
    return found.group(1)


def run(*command, cwd):
    """Run a command, or end with a line that says which one failed."""
    try:
        subprocess.run(command, cwd=cwd, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"clausegraph: the library cannot be built: {error}; '{ROOT / 'bootstrap'} export' installs what that takes")


def build_library():
    """Make libclausegraph.a, without any add-on, and return it."""
    if not (ROOT / "configure").exists():
        run("./bootstrap", "--no-install", cwd=ROOT)
    BUILD.mkdir(parents=True, exist_ok=True)
    if not (BUILD / "Makefile").exists():
        run(str(ROOT / "configure"), "--quiet", "--enable-static", "--disable-shared", "--with-pic", "--disable-lto",
            "CFLAGS=-O2", cwd=BUILD)
    run("make", "-s", f"-j{os.cpu_count() or 1}", "library", cwd=BUILD)
    return BUILD / ".libs" / "libclausegraph.a"


def shared_libraries(module):
    """Paths of the libraries besides the C library's own that the module loads."""
    listed = subprocess.run(["ldd", str(module)], check=True, capture_output=True, text=True).stdout
    return [Path(place) for place in re.findall(r"=> (\S*/lib(?:serd-0|utf8proc)\.so\.\d+)", listed)]


def copy_licenses(folder):
    """Copy our license, and those that Debian has of the libraries in the wheel, into `folder`."""
    folder.mkdir(exist_ok=True)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE")
    for package in ("libserd-0-0", "libserd-dev", "libutf8proc2", "libutf8proc3", "libutf8proc-dev"):
        found = Path("/usr/share/doc") / package / "copyright"
        if found.exists():
            shutil.copy(found, folder / f"LICENSE-{package.split('-')[0].rstrip('23')}")


class BuildWithLibrary(build_ext):
    """Makes the library first, and copies what the module loads, and the licenses, beside it afterwards."""

    def build_extension(self, ext):
        if INSTALLED:
            ext.libraries, ext.extra_link_args = ["clausegraph"], []
            super().build_extension(ext)
            return
        ext.extra_objects = [str(build_library())]
        super().build_extension(ext)
        module = Path(self.get_ext_fullpath(ext.name))
        for library in shared_libraries(module):
            shutil.copy(library, module.parent / library.name)
        copy_licenses(module.parent / "licenses")


setup(version=version(), cffi_modules=["build_module.py:ffi"], cmdclass={"build_ext": BuildWithLibrary},
      options={"bdist_wheel": {"py_limited_api": "cp39"}})
