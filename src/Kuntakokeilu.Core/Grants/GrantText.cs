using System.Buffers;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants;

/// <summary>Rows of grant-decisions.csv and grant-rows.csv.</summary>
internal sealed class GrantText
{
    internal const string DecisionColumns =
        "application,benefit,authority,authority_basis,decision,law,basis,aid,from,to,months,total_cents,grounds,"
        + "legal_basis,appeal,appeal_last_day";

    internal const string RowColumns =
        "application,row,kind,from,to,days,percent,base_cents,calculated_cents,cap_cents,other_cents,payable_cents,note";

    private const int LongestDecisionButId = 3072;
    private const int LongestRowButId = 320;
    private readonly ArrayBufferWriter<byte> id = new();

    /// <summary>A decision, and what it comes to.</summary>
    internal void Append(
        FoldOutput output,
        ReadOnlySpan<byte> name,
        GrantApplication application,
        GrantDecision decision
    )
    {
        id.ResetWrittenCount();
        CsvText.Append(id, name);
        AppendDecision(output[0], application, decision);
        for (int i = 0; i < decision.Rows.Count; i++)
            AppendRow(output[1], i + 1, decision.Rows[i]);
    }

    private void AppendDecision(OutputText output, GrantApplication application, GrantDecision decision)
    {
        RowSpan row = output.Begin(LongestDecisionButId + id.WrittenCount);
        row.Append(id.WrittenSpan);
        row.Next(GrantWords.Name(application.Benefit));
        row.Next(DecisionWords.Name(decision.Competence.Authority));
        row.Next(decision.Competence.Basis);
        row.Next(DecisionWords.Name(decision.Outcome));
        row.Next(DecisionWords.Name(decision.Law));
        row.Next(GrantWords.Name(application.Basis));
        row.Next(DecisionWords.Name(decision.Aid));
        row.Next(decision.From);
        row.Next(decision.To);
        row.Next(decision.Months);
        row.Next(decision.IsGranted ? decision.Total : (long?)null);
        row.Next(string.Join(';', decision.Grounds.Select(found => DecisionWords.Name(found.Ground))));
        row.Next(string.Join(';', decision.Provisions));
        row.Next(DecisionWords.Name(decision.Appeal));
        row.Next(decision.AppealLastDay);
        row.Append("\n"u8);
        output.End(row);
    }

    private void AppendRow(OutputText output, int number, in GrantRow of)
    {
        RowSpan row = output.Begin(LongestRowButId + id.WrittenCount);
        row.Append(id.WrittenSpan);
        row.Next(number);
        row.Next(DecisionWords.Name(of.Kind));
        row.Next(of.From);
        row.Next(of.To);
        row.Next(of.Days);
        row.Next(of.Percent);
        row.Next((long?)of.Base);
        row.Next((long?)of.Calculated);
        row.Next(of.Cap);
        row.Next((long?)of.OtherAid);
        row.Next((long?)of.Payable);
        row.Next(of.IsLapsed ? "lapsed"u8 : default);
        row.Append("\n"u8);
        output.End(row);
    }
}
