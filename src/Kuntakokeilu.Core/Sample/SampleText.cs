using System.Buffers.Text;
using System.Globalization;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Sample;

/// <summary>Writes the lines of facts.csv and acts.csv.</summary>
internal sealed class SampleText(Stream factsFile, Stream actsFile)
{
    internal const string FactsHeader =
        "person,date,event,birth_date,home_municipality,place_of_stay,status,weekly_hours,at_risk,promoting_service,"
        + "earnings_related,mother_tongue,immigrant,temporary_protection,redundancy_protection,sex,citizenship,"
        + "service_language,benefit_payer,benefit_days,service_kind,disability\n";

    internal const string ActsHeader = "person,date,act,to,ground,requested,services_secured,accepted\n";

    /// <summary>So many people in one part have room in the identifiers.</summary>
    internal const int MostPeople = 999_999;

    private static readonly int FirstDay = new DateOnly(1930, 1, 1).DayNumber;
    private static readonly byte[] Dates = AllDates();
    private static readonly string[] Kinds = ["start", "change", "registry", "end"];
    private static readonly string[] Answers = ["unknown", "no", "yes"];
    private static readonly string[] Payers = ["", "none", "kela", "fund"];
    private static readonly string[] ServiceLanguages = ["fi", "sv", "other"];
    private static readonly string[] Disabilities = ["", "no", "yes"];
    private static readonly string[] Mothertongues = [.. Languages.All.Select(l => l.Code.ToString())];

    private readonly Utf8Lines facts = new(factsFile);
    private readonly Utf8Lines acts = new(actsFile);
    private readonly List<SampleRow> personRows = [];
    private readonly List<TeOfficeAct> personActs = [];

    /// <summary>What has been written so far.</summary>
    internal SampleSize Size { get; private set; }

    internal void WriteHeaders()
    {
        facts.BeginLine();
        facts.Write(FactsHeader);
        acts.BeginLine();
        acts.Write(ActsHeader);
    }

    internal void Write(IPeople people)
    {
        if (people.Count > MostPeople)
            throw new InvalidOperationException("More people in one part than identifiers.");
        for (int person = 0; person < people.Count; person++)
            Write(people, person);
    }

    /// <summary>What is still held back goes to the files.</summary>
    internal void Flush()
    {
        facts.Flush();
        acts.Flush();
    }

    private void Write(IPeople people, int person)
    {
        personRows.Clear();
        personActs.Clear();
        people.CopyRows(person, personRows);
        people.CopyActs(person, personActs);
        Size = new(Size.People + 1, Size.Rows + personRows.Count, Size.Acts + personActs.Count);
        foreach (SampleRow row in personRows)
        {
            WriteIdentity(facts, people.Block, person);
            WriteFacts(row, people.Traits(person));
        }
        foreach (TeOfficeAct act in personActs)
        {
            WriteIdentity(acts, people.Block, person);
            WriteAct(act);
        }
    }

    /// <summary>Plainly no personal identity code: S, the part of the register, and a running number in it.</summary>
    internal static void WriteIdentity(Utf8Lines text, int block, int person)
    {
        text.BeginLine();
        text.Write((byte)'S');
        text.Write(block, 2);
        text.Write(person + 1, 6);
        text.Write((byte)',');
    }

    private void WriteFacts(in SampleRow row, in SampleTraits traits)
    {
        WriteDate(facts, row.Day);
        Field(Kinds[(int)row.Kind]);
        WriteDate(facts, traits.BirthDay);
        Code(row.Home, row.Home >= 0);
        Code(row.PlaceOfStay, row.PlaceOfStay >= 0);
        facts.Write((byte)('0' + (int)row.Status));
        facts.Write((byte)',');
        WriteHours(row.HalfHours);
        Field(YesNo(row, RowFlags.AtRisk));
        Field(YesNo(row, RowFlags.PromotingService));
        Field(Answers[(int)row.EarningsRelated]);
        Field(Mothertongues[traits.Language]);
        Field(Answers[(int)traits.Immigrant]);
        Field(YesNo(row, RowFlags.TemporaryProtection));
        Field(YesNo(row, RowFlags.RedundancyProtection));
        facts.Write((byte)('0' + traits.Sex));
        facts.Write((byte)',');
        Code(traits.Citizenship, true);
        Field(ServiceLanguages[traits.ServiceLanguage]);
        Field(Payers[(int)row.Payer]);
        WriteDays(row.BenefitDays);
        Code(row.ServiceKind, row.ServiceKind > 0);
        facts.Write(Disabilities[traits.Disability]);
        facts.Write((byte)'\n');
    }

    private void WriteAct(in TeOfficeAct act)
    {
        WriteDate(acts, act.Date.DayNumber);
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
        acts.Write(string.Join(',', rest));
        acts.Write((byte)'\n');
    }

    private static string YesNo(in SampleRow row, RowFlags flag) => (row.Flags & flag) != 0 ? "yes" : "no";

    private void Field(string ascii)
    {
        facts.Write(ascii);
        facts.Write((byte)',');
    }

    private void Code(int code, bool isGiven)
    {
        if (isGiven)
            facts.Write(code, 3);
        facts.Write((byte)',');
    }

    private void WriteHours(int halfHours)
    {
        if (halfHours >= 20)
            facts.Write(halfHours / 2, 2);
        else if (halfHours > 0)
            facts.Write(halfHours / 2, 1);
        if (halfHours % 2 == 1)
            facts.Write(".5"u8);
        facts.Write((byte)',');
    }

    private void WriteDays(int days)
    {
        Span<byte> digits = stackalloc byte[8];
        if (days >= 0 && Utf8Formatter.TryFormat(days, digits, out int length))
            facts.Write(digits[..length]);
        facts.Write((byte)',');
    }

    internal static void WriteDate(Utf8Lines text, int day)
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
