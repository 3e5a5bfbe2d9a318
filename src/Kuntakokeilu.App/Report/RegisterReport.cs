using System.Runtime.InteropServices;
using System.Text;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Report;

/// <summary>
/// The report of a register in files: everyone is steered, counted, and a few are picked to be explained.
/// </summary>
internal static class RegisterReport
{
    /// <summary>Writes <c>report.html</c> into a folder.</summary>
    /// <returns>The figures that the report shows.</returns>
    internal static ReportFigures Write(string facts, string acts, string folder)
    {
        ReportCounter counter = ReportCounter.ForThePilots();
        PersonPicker picker = new();
        JobseekerHistory history = new(LawAsKnown.Whole);
        List<RegisterEvent> taken = [];
        List<Period> periods = [];
        int ordinal = 0;
        foreach (PersonRows person in RegisterReader.Read(facts, acts))
        {
            Steer(person, history, taken, periods);
            counter.Add(CollectionsMarshal.AsSpan(periods), CollectionsMarshal.AsSpan(taken));
            picker.Offer(
                ordinal++,
                person.Person,
                CollectionsMarshal.AsSpan(taken),
                [.. person.Acts],
                CollectionsMarshal.AsSpan(periods)
            );
        }
        ReportFigures figures = counter.Figures();
        using OutputFile file = new(folder, "report.html");
        using (StreamWriter writer = new(file.Stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
            ReportPage.Write(writer, figures, picker.Picked());
        file.Keep();
        return figures;
    }

    private static void Steer(
        PersonRows person,
        JobseekerHistory history,
        List<RegisterEvent> taken,
        List<Period> periods
    )
    {
        taken.Clear();
        periods.Clear();
        history.Begin();
        foreach (TeOfficeAct act in person.Acts)
            history.Expect(act);
        foreach (RegisterEvent entry in person.Entries)
            if (history.Add(entry) is Refusal.None)
                taken.Add(entry);
        history.End();
        for (int i = 0; i < history.PeriodCount; i++)
            periods.Add(history.PeriodAt(i));
    }
}
