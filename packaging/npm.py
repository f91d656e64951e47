"""The npm packages: `npx samverk`.

One of scripts alone, `samverk`, which asks for those of all platforms, each with a program. npm
installs the one that fits, by its `os` and `cpu`; nothing is run or fetched when it does.
"""

import json

import platforms
import project
from archives import Entry, plain, tar_gz, within
from platforms import Platform


def name(platform: Platform) -> str:
    return f"@{project.NAME}/{'-'.join(platform.npm)}"


def manifest(package: str, summary: str, **more) -> bytes:
    fields = {
        "name": package,
        "version": project.VERSION,
        "description": summary,
        "license": f"({project.LICENCE})",
    }
    # Without it, npm attests nothing about where a package comes from.
    if "repository" in project.PACKAGE:
        fields["repository"] = project.PACKAGE["repository"]
    return (json.dumps(fields | more, indent=2) + "\n").encode()


def pack_wrapper():
    """The name and bytes of what people install. The same on every platform."""
    package = manifest(
        project.NAME,
        project.SUMMARY,
        keywords=project.PACKAGE["keywords"],
        bin={project.NAME: "samverk.js"},
        engines={"node": ">=18"},
        optionalDependencies={name(platform): project.VERSION for platform in platforms.ALL},
    )
    files = plain(project.texts() | {"package.json": package})
    files["samverk.js"] = Entry(project.read("packaging/npm/samverk.js"), True)
    return f"{project.NAME}-{project.VERSION}.tgz", tar_gz(within("package", files))


def pack_platform(program: bytes, platform: Platform, licences: dict[str, bytes]):
    """The name and bytes of the package that holds the program."""
    system, processor = platform.npm
    libc = {"libc": ["glibc"]} if system == "linux" else {}
    package = manifest(
        name(platform),
        f"The program of the package {project.NAME} for {system} on {processor}",
        os=[system],
        cpu=[processor],
        **libc,
        preferUnplugged=True,  # Yarn must not leave the program within an archive.
    )
    files = plain(licences | {"package.json": package})
    files[platform.program] = Entry(program, True)
    file_name = f"{project.NAME}-{system}-{processor}-{project.VERSION}.tgz"
    return file_name, tar_gz(within("package", files))
