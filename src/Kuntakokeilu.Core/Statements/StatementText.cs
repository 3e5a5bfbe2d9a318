using System.Text;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements;

/// <summary>Rows of statements.csv, reports.csv and in_force.csv.</summary>
internal static class StatementText
{
    internal const string DutyColumns =
        "person,ref,part,matter,provision,opened,payer,giver,municipality,role,also,ready,limit,state,given,by,code,from,to";

    internal const string ReportColumns = "person,date,ref,kind,provision,reporter,to,rung,days";

    internal const string InForceColumns = "person,lane,from,to,code,ref";

    private const int LongestButTexts = 320;

    internal static void Append(OutputText output, ReadOnlySpan<byte> person, StatementDuty duty)
    {
        string reference = Quoted(duty.Reference);
        RowSpan row = Begin(output, person, reference, reference);
        row.Next(reference);
        row.Next(StatementBytes.Word(duty.Part));
        row.Next(StatementBytes.Word(duty.Case.Matter));
        row.Next(duty.Provision);
        row.Next(duty.Opened);
        row.Next(duty.Payer == Payer.Kela ? "kela"u8 : Encoding.UTF8.GetBytes(StatementWords.Name(duty.Payer)));
        row.Next(StatementBytes.Word(duty.Competence.Giver));
        row.Next(duty.Competence.Municipality);
        row.Next(StatementBytes.Word(duty.Competence.Role));
        row.Next(Also(duty.Competence));
        row.Next(duty.Ready);
        row.Next(duty.Limit);
        row.Next(StatementBytes.Word(duty.State));
        row.Next(duty.Given);
        row.Next(duty.Given is null ? default : StatementBytes.Word(duty.By));
        row.Next(duty.Statement?.Code ?? "");
        row.Next(duty.Statement?.From);
        row.Next(duty.Statement?.To);
        row.Append("\n"u8);
        output.End(row);
    }

    internal static void Append(OutputText output, ReadOnlySpan<byte> person, in StatementReport report)
    {
        string reference = Quoted(report.Reference);
        RowSpan row = Begin(output, person, reference, reference);
        row.Next(report.Day);
        row.Next(reference);
        row.Next(report.Conduct is { } conduct ? StatementWords.Name(conduct) : StatementWords.Name(report.Matter));
        row.Next(report.Provision);
        row.Next(StatementWords.Name(report.Reporter.IsNone ? StatementGiver.TeOffice : StatementGiver.Municipality));
        row.Next(report.IsReported ? "te_office"u8 : "none"u8);
        row.Next(report.Rung is { } rung ? StatementWords.Name(rung) : "");
        row.Next(report.Days);
        row.Append("\n"u8);
        output.End(row);
    }

    internal static void Append(OutputText output, ReadOnlySpan<byte> person, in InForce one)
    {
        GivenStatement statement = one.Statement;
        string reference = Quoted(statement.Reference);
        string matter = StatementWords.Name(statement.Matter);
        string lane = statement.Lane.Length == 0 ? matter : Quoted($"{matter}:{statement.Lane}");
        RowSpan row = Begin(output, person, reference, lane);
        row.Next(lane);
        row.Next(one.From);
        row.Next(one.To);
        row.Next(statement.Code);
        row.Next(reference);
        row.Append("\n"u8);
        output.End(row);
    }

    private static RowSpan Begin(OutputText output, ReadOnlySpan<byte> person, string text, string another)
    {
        RowSpan row = output.Begin(LongestButTexts + person.Length + 3 * (text.Length + another.Length));
        row.Append(person);
        return row;
    }

    private static ReadOnlySpan<byte> Also(in Competence competence) =>
        (competence.MayTeOffice, competence.MayServiceCentre) switch
        {
            (true, true) => "te_office;service_centre"u8,
            (true, false) => "te_office"u8,
            (false, true) => "service_centre"u8,
            _ => default,
        };

    /// <summary>A reference has no comma, space or line break, but it may have a quote.</summary>
    internal static string Quoted(string text) =>
        text.Contains('"', StringComparison.Ordinal)
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
