using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>What is on record, in the words of contacts.csv and plans.csv, without the person.</summary>
internal static class RecordedText
{
    internal const string Contacts = "person,date,kind,outcome,worker";

    internal const string Plans = "person,date,entry,kind,until,number,months,from,ground,accepted,report_by";

    internal static string Of(in KnownContact one) =>
        $"{RowText.Day(one.Contact.Day)},{one.Code},{Name(one.Contact.Outcome)},{one.Worker}";

    internal static string Of(in PlanEntry one)
    {
        bool isPlan = one.Kind is PlanEntryKind.Plan or PlanEntryKind.Revision;
        string months = isPlan && one.Months > 1 ? $"{one.Months}" : "";
        string accepted =
            !isPlan ? ""
            : one.IsAccepted ? "yes"
            : "no";
        return $"{RowText.Day(one.Day)},{PlanWords.Name(one.Kind)},{PlanWords.Name(one.Kind, one.Detail)},"
            + $"{Day(one.Until)},{one.Number},{months},{Day(one.From)},{PlanWords.Name(one.Ground)},{accepted},"
            + Day(one.ReportBy);
    }

    private static string Day(DateOnly? day) => day is { } given ? RowText.Day(given) : "";

    private static string Name(ContactOutcome outcome) =>
        outcome switch
        {
            ContactOutcome.Held => "held",
            ContactOutcome.Booked => "booked",
            ContactOutcome.NoShow => "no_show",
            ContactOutcome.CancelledByCustomer => "cancelled_customer",
            ContactOutcome.CancelledByAuthority => "cancelled_authority",
        };
}
