using System.Buffers.Text;
using System.Globalization;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Sample;

/// <summary>The lines of facts.csv and acts.csv that tell of some people.</summary>
internal sealed class SampleText
{
    internal const string FactsHeader =
        "person,date,event,birth_date,home_municipality,place_of_stay,status,weekly_hours,at_risk,promoting_service,"
        + "earnings_related,mother_tongue,immigrant,temporary_protection,redundancy_protection,sex,citizenship,"
        + "service_language,benefit_payer,benefit_days,service_kind,disability\n";

    internal const string ActsHeader = "person,date,act,to,ground,requested,services_secured,accepted\n";

    /// <summary>The largest number of people in one part that identifiers have room for.</summary>
    internal const int MostPeople = 1_000_000;

    private static readonly int FirstDay = new DateOnly(1930, 1, 1).DayNumber;
    private static readonly byte[] Dates = AllDates();
    private static readonly string[] Kinds = ["start", "change", "registry", "end"];
    private static readonly string[] Answers = ["unknown", "no", "yes"];
    private static readonly string[] Payers = ["", "none", "kela", "fund"];
    private static readonly string[] ServiceLanguages = ["fi", "sv", "other"];
    private static readonly string[] Disabilities = ["", "no", "yes"];
    private static readonly string[] Mothertongues = [.. Languages.All.Select(l => l.Code.ToString())];

    private readonly List<SampleRow> rows = [];
    private readonly List<TeOfficeAct> acts = [];

    private SampleText() { }

    internal Utf8Chunks Facts { get; } = new();

    internal Utf8Chunks Acts { get; } = new();

    internal int People { get; private set; }

    internal int RowCount { get; private set; }

    internal int ActCount { get; private set; }

    internal static SampleText Of(IPeople people)
    {
        SampleText text = new() { People = people.Count };
        if (people.Count > MostPeople)
            throw new InvalidOperationException("More people in one part than identifiers.");
        for (int person = 0; person < people.Count; person++)
            text.Write(people, person);
        return text;
    }

    private void Write(IPeople people, int person)
    {
        rows.Clear();
        acts.Clear();
        people.CopyRows(person, rows);
        people.CopyActs(person, acts);
        RowCount += rows.Count;
        ActCount += acts.Count;
        foreach (SampleRow row in rows)
        {
            WriteIdentity(Facts, people.Block, person);
            WriteFacts(row, people.Traits(person));
        }
        foreach (TeOfficeAct act in acts)
        {
            WriteIdentity(Acts, people.Block, person);
            WriteAct(act);
        }
    }

    /// <summary>Plainly no personal identity code: S, the part of the register, and a running number in it.</summary>
    private static void WriteIdentity(Utf8Chunks text, int block, int person)
    {
        text.BeginLine();
        text.Write((byte)'S');
        text.Write(block, 2);
        text.Write(person, 6);
        text.Write((byte)',');
    }

    private void WriteFacts(in SampleRow row, in SampleTraits traits)
    {
        WriteDate(Facts, row.Day);
        Field(Kinds[(int)row.Kind]);
        WriteDate(Facts, traits.BirthDay);
        Code(row.Home, row.Home >= 0);
        Code(row.PlaceOfStay, row.PlaceOfStay >= 0);
        Facts.Write((byte)('0' + (int)row.Status));
        Facts.Write((byte)',');
        WriteHours(row.HalfHours);
        Field(YesNo(row, RowFlags.AtRisk));
        Field(YesNo(row, RowFlags.PromotingService));
        Field(Answers[(int)row.EarningsRelated]);
        Field(Mothertongues[traits.Language]);
        Field(Answers[(int)traits.Immigrant]);
        Field(YesNo(row, RowFlags.TemporaryProtection));
        Field(YesNo(row, RowFlags.RedundancyProtection));
        Facts.Write((byte)('0' + traits.Sex));
        Facts.Write((byte)',');
        Code(traits.Citizenship, true);
        Field(ServiceLanguages[traits.ServiceLanguage]);
        Field(Payers[(int)row.Payer]);
        WriteDays(row.BenefitDays);
        Code(row.ServiceKind, row.ServiceKind > 0);
        Facts.Write(Disabilities[traits.Disability]);
        Facts.Write((byte)'\n');
    }

    private void WriteAct(in TeOfficeAct act)
    {
        WriteDate(Acts, act.Date.DayNumber);
        string kind = act.Kind switch
        {
            TeOfficeActKind.LeaveUntransferred => "leave_untransferred",
            TeOfficeActKind.TransferToTeOffice => "transfer_to_te_office",
            TeOfficeActKind.TransferToMunicipality => "transfer_to_municipality",
        };
        string ground = act.Ground.ToString().ToLowerInvariant();
        string[] rest =
        [
            kind,
            act.To.ToString(),
            ground,
            act.Requested ? "yes" : "no",
            act.ServicesSecured ? "yes" : "no",
            act.Accepted ? "yes" : "no",
        ];
        Acts.Write(string.Join(',', rest));
        Acts.Write((byte)'\n');
    }

    private static string YesNo(in SampleRow row, RowFlags flag) => (row.Flags & flag) != 0 ? "yes" : "no";

    private void Field(string ascii)
    {
        Facts.Write(ascii);
        Facts.Write((byte)',');
    }

    private void Code(int code, bool isGiven)
    {
        if (isGiven)
            Facts.Write(code, 3);
        Facts.Write((byte)',');
    }

    private void WriteHours(int halfHours)
    {
        if (halfHours >= 20)
            Facts.Write(halfHours / 2, 2);
        else if (halfHours > 0)
            Facts.Write(halfHours / 2, 1);
        if (halfHours % 2 == 1)
            Facts.Write(".5"u8);
        Facts.Write((byte)',');
    }

    private void WriteDays(int days)
    {
        Span<byte> digits = stackalloc byte[8];
        if (days >= 0 && Utf8Formatter.TryFormat(days, digits, out int length))
            Facts.Write(digits[..length]);
        Facts.Write((byte)',');
    }

    private static void WriteDate(Utf8Chunks text, int day)
    {
        text.Write(Dates.AsSpan((day - FirstDay) * 10, 10));
        text.Write((byte)',');
    }

    private static byte[] AllDates()
    {
        int last = new DateOnly(2025, 1, 1).DayNumber;
        var dates = new byte[(last - FirstDay) * 10];
        for (int day = FirstDay; day < last; day++)
            _ = DateOnly
                .FromDayNumber(day)
                .TryFormat(dates.AsSpan((day - FirstDay) * 10), out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return dates;
    }
}
