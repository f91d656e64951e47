"""The bill of materials: what is in the program, for programs that look for known weaknesses.

CycloneDX 1.6: <https://cyclonedx.org/docs/1.6/json/>
"""

import hashlib
import json
import time
import uuid

import project
from crates import Crate
from licences import spdx
from platforms import Platform


def purl(name: str, version: str) -> str:
    """The crate's address among all packages: <https://github.com/package-url/purl-spec>"""
    return f"pkg:cargo/{name}@{version.replace('+', '%2B')}"


def component(crate: Crate) -> dict:
    fields = {
        "type": "library",
        "bom-ref": purl(crate.name, crate.version),
        "name": crate.name,
        "version": crate.version,
        "description": crate.summary,
        "scope": "required",
        "licenses": [{"expression": spdx(crate)}],
        "purl": purl(crate.name, crate.version),
    }
    if crate.checksum:
        fields["hashes"] = [{"alg": "SHA-256", "content": crate.checksum}]
    if crate.repository:
        fields["externalReferences"] = [{"type": "vcs", "url": crate.repository}]
    return fields


def bill(crates: list[Crate], platform: Platform, program: bytes) -> bytes:
    (own,) = [crate for crate in crates if crate.name == project.NAME]
    subject = component(own) | {
        "type": "application",
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(program).hexdigest()}],
        "properties": [{"name": "samverk:target", "value": platform.triple}],
    }
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(project.epoch())),
            "component": subject,
        },
        "components": [component(crate) for crate in crates if crate is not own],
        "dependencies": [
            {
                "ref": purl(crate.name, crate.version),
                "dependsOn": [purl(*used) for used in crate.uses],
            }
            for crate in crates
        ],
    }
    # Of its contents, so that the same bill has the same number.
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(document, sort_keys=True))
    document["serialNumber"] = f"urn:uuid:{number}"
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()
