using System.Globalization;
using System.Text;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Bench.Register;

/// <summary>A made register as files.</summary>
/// <param name="Facts">Path of the facts file.</param>
/// <param name="Acts">Path of the acts file.</param>
internal sealed record RegisterFiles(string Facts, string Acts)
{
    private const string FactsHeader =
        "person,date,event,birth_date,home_municipality,place_of_stay,status,weekly_hours,at_risk,promoting_service,"
        + "earnings_related,mother_tongue,immigrant,temporary_protection,redundancy_protection,sex,citizenship,"
        + "service_language,benefit_payer,benefit_days,service_kind,disability\n";

    private const string ActsHeader = "person,date,act,to,ground,requested,services_secured,accepted\n";

    /// <summary>The files of a register in a folder; those already there are taken as they are.</summary>
    internal static RegisterFiles Make(RegisterSize size, string folder)
    {
        string name = $"{size.People}-{size.Rows}-{size.Acts}";
        RegisterFiles files = new(Path.Combine(folder, $"facts-{name}.csv"), Path.Combine(folder, $"acts-{name}.csv"));
        Directory.CreateDirectory(folder);
        if (!File.Exists(files.Facts))
            Write(files.Facts, FactsHeader, line => WriteFacts(size, line));
        if (!File.Exists(files.Acts))
            Write(files.Acts, ActsHeader, line => WriteActs(size, line));
        return files;
    }

    /// <summary>The first rows of the same register in memory, to measure rules with.</summary>
    internal static List<RegisterEvent> Events(RegisterSize size, int most)
    {
        PersonMaker maker = new(size);
        List<RegisterEvent> events = [];
        for (int person = 0; events.Count < most; person++)
        {
            maker.Make(person);
            foreach (MadeRow row in maker.Rows)
                if (events.Count < most)
                    events.Add(row.Entry);
        }
        return events;
    }

    private static void Write(string path, string header, Action<LineWriter> body)
    {
        string unfinished = path + ".part";
        using (FileStream file = new(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            file.Write(Encoding.ASCII.GetBytes(header));
            body(new(file));
        }
        File.Move(unfinished, path, overwrite: true);
    }

    private static void WriteFacts(RegisterSize size, LineWriter line)
    {
        PersonMaker maker = new(size);
        for (int person = 0; person < size.People; person++)
        {
            maker.Make(person);
            foreach (ref readonly MadeRow row in maker.Rows)
                WriteRow(line, person, row);
        }
    }

    private static void WriteRow(LineWriter line, int person, in MadeRow row)
    {
        JobseekerFacts facts = row.Entry.Facts;
        line.Person(person);
        line.Date(row.Entry.Date);
        line.Text(RowText.Name(row.Entry.Kind));
        line.Date(facts.BirthDate);
        line.Number(facts.HomeMunicipality.Number, 3);
        line.Number(facts.PlaceOfStay.Number, 3);
        line.Number((int)facts.Status, 1);
        line.Text(
            facts.WeeklyHours.IsGiven
                ? facts.WeeklyHours.Value!.Value.ToString("0.#", CultureInfo.InvariantCulture)
                : ""
        );
        line.YesOrNo(facts.AtRisk);
        line.YesOrNo(facts.PromotingService);
        line.Text(RowText.Name(facts.EarningsRelated));
        line.Text(facts.MotherTongue.ToString());
        line.Text(RowText.Name(facts.Immigrant));
        line.YesOrNo(facts.TemporaryProtection);
        line.YesOrNo(facts.RedundancyProtection);
        line.Number(row.Person.Sex, 1);
        line.Number(row.Person.Citizenship, 3);
        line.Text(row.Person.ServiceLanguage);
        line.Text(row.BenefitPayer);
        line.Number(row.BenefitDays, 1);
        line.Number(row.ServiceKind, 3);
        line.Text(row.Person.Disability);
        line.End();
    }

    private static void WriteActs(RegisterSize size, LineWriter line)
    {
        foreach ((int person, TeOfficeAct act) in new ActMaker(size).All())
        {
            line.Person(person);
            line.Date(act.Date);
            line.Text(RowText.Name(act.Kind));
            line.Number(act.To.Number, 3);
            line.Text(RowText.Name(act.Ground));
            line.YesOrNo(act.Requested);
            line.YesOrNo(act.ServicesSecured);
            line.YesOrNo(act.Accepted);
            line.End();
        }
    }
}
