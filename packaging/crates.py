"""The crates that a program for some platform is made of, by `cargo metadata` and Cargo.lock."""

import json
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

import project
from platforms import Platform


@dataclass(frozen=True)
class Crate:
    name: str
    version: str
    licence: str  # SPDX, but older crates write `MIT/Apache-2.0`
    authors: tuple[str, ...]
    summary: str
    repository: str
    folder: Path
    checksum: str  # SHA-256 of the .crate file; nothing for samverk itself
    uses: tuple[tuple[str, str], ...]  # names and versions of other crates


def shipped(platform: Platform) -> list[Crate]:
    """Samverk itself and all of which something is in the program, by name and version.

    What only compiles the program (build scripts, macros) and what only tests it is left out.
    """
    told = subprocess.check_output(
        ["cargo", "metadata", "--locked", "--format-version=1"]
        + ["--filter-platform", platform.triple],
        cwd=project.ROOT,
    )
    metadata = json.loads(told)
    packages = {package["id"]: package for package in metadata["packages"]}
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}

    def used(package: str) -> list[str]:
        normal = (d["pkg"] for d in nodes[package]["deps"] if normally_used(d))
        return sorted(other for other in normal if not is_macro(packages[other]))

    found, waiting = set(), [metadata["resolve"]["root"]]
    while waiting:
        package = waiting.pop()
        if package not in found:
            found.add(package)
            waiting += used(package)

    checksums = locked_checksums()
    crates = []
    for package in (packages[package] for package in found):
        key = package["name"], package["version"]
        uses = (
            (packages[other]["name"], packages[other]["version"]) for other in used(package["id"])
        )
        crates.append(
            Crate(
                *key,
                licence=package["license"] or "",
                authors=tuple(package["authors"]),
                summary=" ".join((package["description"] or "").split()),
                repository=package["repository"] or "",
                folder=Path(package["manifest_path"]).parent,
                checksum=checksums.get(key, ""),
                uses=tuple(sorted(uses)),
            )
        )
    return sorted(crates, key=lambda crate: (crate.name, crate.version))


def normally_used(dependency: dict) -> bool:
    return any(kind["kind"] is None for kind in dependency["dep_kinds"])


def is_macro(package: dict) -> bool:
    return any("proc-macro" in target["kind"] for target in package["targets"])


def locked_checksums() -> dict[tuple[str, str], str]:
    locked = tomllib.loads((project.ROOT / "Cargo.lock").read_text("utf-8"))["package"]
    return {(p["name"], p["version"]): p.get("checksum", "") for p in locked}
