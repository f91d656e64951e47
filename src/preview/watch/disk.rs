//! Which kind of disk a site lies on: the system gives no notice of what other computers, or the
//! host of a container, do to a shared folder.

use std::path::Path;

/// Linux' numbers of file systems whose files others can change, and what people call them
/// (`linux/magic.h`, and the file systems' own sources).
#[cfg(any(target_os = "linux", target_os = "android", test))]
const SHARED: [(u64, &str); 17] = [
    (0x6969, "NFS"),
    (0x517b, "SMB"),
    (0xfe53_4d42, "SMB"),
    (0xff53_4d42, "SMB"),
    (0x564c, "NCP"),
    (0x0102_1997, "9P"),
    (0x6573_5546, "FUSE"),
    (0x6a65_6a63, "virtiofs"),
    (0x786f_4256, "vboxsf"),
    (0xbacb_acbc, "vmhgfs"),
    (0x7c7c_6673, "prl_fs"),
    (0x5346_4846, "drvfs"),
    (0x5346_414f, "AFS"),
    (0x6b41_4653, "AFS"),
    (0x7375_7245, "Coda"),
    (0x00c3_6400, "Ceph"),
    (0x0bd0_0bd0, "Lustre"),
];

/// The kind of shared disk or folder that something lies on; `None` where the system gives notice
/// of all changes, or does not say.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn shared(path: &Path) -> Option<&'static str> {
    let about = rustix::fs::statfs(path).ok()?;
    #[allow(
        clippy::cast_sign_loss,
        clippy::unnecessary_cast,
        reason = "its type differs between processors; the number has 32 bits on all of them"
    )]
    let number = about.f_type as u64 & 0xffff_ffff;
    kind_of(number)
}

#[cfg(any(target_os = "linux", target_os = "android", test))]
fn kind_of(number: u64) -> Option<&'static str> {
    SHARED
        .iter()
        .find(|(known, _)| *known == number)
        .map(|(_, name)| *name)
}

/// The same on macOS, which says of each disk whether it is this computer's own (`sys/mount.h`).
#[cfg(target_vendor = "apple")]
pub(super) fn shared(path: &Path) -> Option<&'static str> {
    const MNT_LOCAL: u32 = 0x1000;
    let about = rustix::fs::statfs(path).ok()?;
    (about.f_flags & MNT_LOCAL == 0).then_some("SMB, NFS, …")
}

/// Windows gives notice on shared folders, too.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn shared(_: &Path) -> Option<&'static str> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_folders_are_known_by_their_numbers_and_disks_are_not() {
        for (number, name) in [
            (0x6969, "NFS"),
            (0xff53_4d42, "SMB"),
            (0x0102_1997, "9P"),
            (0x6573_5546, "FUSE"),
            (0x786f_4256, "vboxsf"),
        ] {
            assert_eq!(kind_of(number), Some(name));
        }
        // ext4, btrfs, XFS, tmpfs, overlay, ZFS, F2FS, exFAT, NTFS.
        for number in [
            0xef53,
            0x9123_683e,
            0x5846_5342,
            0x0102_1994,
            0x794c_7630,
            0x2fc1_2fc1,
            0xf2f5_2010,
            0x2011_bab0,
            0x5346_544e,
        ] {
            assert_eq!(kind_of(number), None, "{number:x}");
        }
        assert_eq!(shared(Path::new("/finns/inte")), None);
    }
}
