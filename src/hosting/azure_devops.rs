//! Azure DevOps: a pipeline that checks pull requests, and publishes `main` on a web server of the
//! organisation's own.
//!
//! <https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/>

use super::Server;
use super::holdings::Holdings;
use super::pipeline::{PACKAGE, samverk, scalar};
use super::text::Text;

/// Runs the package's program: on Windows, what pip installs is often on no path. PowerShell is on
/// all agents.
const RUN: &str = "pipx run --pip-args='--only-binary=:all:' --spec $env:SAMVERK_PACKAGE ";

pub(super) fn write(holdings: &Holdings, text: &mut Text<'_>) {
    let server = Server::AzureDevops;
    text.head(&server.marker(), &holdings.title, holdings.host.is_some());
    text.comment("").note("hosting-azure-use").blank();
    text.lines("trigger:\n  branches:\n    include: [main]\npr:\n  branches:\n    include: [main]");
    text.note("hosting-daily");
    text.lines("schedules:\n  - cron: '17 3 * * *'\n    displayName: samverk\n    branches:\n      include: [main]\n    always: 'true'\n\nvariables:");
    text.indented(2, |text| {
        text.note("hosting-package")
            .line(format!("SAMVERK_PACKAGE: {PACKAGE}"));
        text.note("hosting-azure-folder")
            .line("publishTo: 'D:\\web\\natverk'");
    });
    text.blank().line("stages:").indented(2, |text| {
        text.line("- stage: check")
            .indented(2, |text| check(holdings, text));
        text.line("- stage: publish")
            .indented(2, |text| publish(holdings, text));
    });
}

fn check(holdings: &Holdings, text: &mut Text<'_>) {
    text.note("hosting-annotated");
    text.lines("condition: eq(variables['Build.Reason'], 'PullRequest')\njobs:\n  - job: check\n    pool:\n      vmImage: ubuntu-latest\n    steps:");
    text.indented(6, |text| {
        text.lines("- checkout: self\n  fetchDepth: '0'");
        let command = format!("{RUN}{} check --format junit > samverk.xml", samverk(holdings));
        text.line(format!("- pwsh: {}", scalar(&command)));
        text.lines("- task: PublishTestResults@2\n  condition: succeededOrFailed()\n  inputs:\n    testResultsFormat: JUnit\n    testResultsFiles: samverk.xml\n    testRunTitle: samverk");
    });
}

fn publish(holdings: &Holdings, text: &mut Text<'_>) {
    text.note("hosting-azure-publish");
    text.lines("dependsOn: []\ncondition: and(ne(variables['Build.Reason'], 'PullRequest'), eq(variables['Build.SourceBranch'], 'refs/heads/main'))\njobs:\n  - deployment: publish\n    environment:\n      name: intranet\n      resourceType: VirtualMachine\n    strategy:\n      runOnce:\n        deploy:\n          steps:");
    text.indented(12, |text| {
        text.lines("- checkout: self\n  fetchDepth: '0'");
        let command = format!("{RUN}{} build --output '$(publishTo)'", samverk(holdings));
        text.line(format!("- pwsh: {}", scalar(&command)));
    });
}
