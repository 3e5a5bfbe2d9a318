using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>Conduct that may be blamed and what is told of it, in words, for officials and for whom it is about.</summary>
internal sealed class ReportWords(Texts t)
{
    internal string Conduct(ConductKind kind) => Texts.Capital(t.Of("conduct.kind", kind));

    /// <summary>What it is about: what was done or not, or the matter.</summary>
    internal string What(ConductKind? conduct, StatementMatter matter) =>
        conduct is { } kind ? Conduct(kind) : new StatedWords(t).Matter(matter);

    internal string What(Report report) => What(report.Conduct, report.Matter.Matter);

    /// <summary>What follows if no valid reason is found; empty of a matter.</summary>
    internal string Follows(ConductRung? rung, int? days) =>
        rung is not { } one ? "" : t.Of("conduct.rung", one, days ?? 0);

    /// <summary>Whose customer the person was on the day.</summary>
    internal string Reporter(MunicipalityCode municipality) =>
        Municipalities.Find(municipality) is { } place ? place.Name(t.Language) : t["conduct.of_te_office"];

    /// <summary>How it stands, in a sentence.</summary>
    internal string State(Report report) =>
        report switch
        {
            { Conduct: null, Settled: { } day } => t["conduct.state.stated", t.Date(day)],
            { Judged: { } judged } => t.Of("conduct.state", judged.Reason!.Value, t.Date(judged.Day)),
            { Rung: ConductRung.Reminder, Reminded: { } reminded } => t["conduct.state.reminded", t.Date(reminded.Day)],
            { Settled: not null } => t["conduct.state.settled"],
            { Taken: { } taken } => t["conduct.state.taken", taken.By],
            _ => t["conduct.state.waits"],
        };

    /// <summary>What was done, without who.</summary>
    internal string Step(ReportEntry entry) =>
        entry.Reason is { } reason ? t.Of("conduct.judged", reason) : t.Of("conduct.step", entry.Step);
}
