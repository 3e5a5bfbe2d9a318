namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>For how long what the subject Access keeps is kept: <c>retention.csv</c>.</summary>
/// <param name="What">Of what.</param>
/// <param name="Source">On what the time rests.</param>
/// <param name="Certainty">Whether the source says so, or it is our reading.</param>
internal sealed record Retention(string What, int Months, string Source, string Certainty)
{
    internal static IReadOnlyList<Retention> All { get; } =
    [
        .. DataFile
            .Rows("Access/Auditing/retention.csv")
            .Select(f => new Retention(
                f[0],
                int.Parse(f[1], System.Globalization.CultureInfo.InvariantCulture),
                f[2],
                f[3]
            )),
    ];

    internal static int MonthsOfEvents => Of("audit_events");

    internal static int MonthsOfSessions => Of("sessions");

    internal static int MonthsOfQuestions => Of("look_questions");

    private static int Of(string what) => All.Single(one => one.What == what).Months;
}
