using System.Globalization;
using System.Text;
using Kuntakokeilu.Core.Register.Identities;

namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// Who the people of a sample are, plainly made up: identity codes of the kind that no real person has for life
/// (900-999), names and addresses that no one has. The same sample gives the same.
/// </summary>
internal static class SampleIdentities
{
    internal const string Header =
        "person,identity_code,family_name,given_names,street,postal_code,post_office,non_disclosure";

    /// <summary>Numbers 900-999 of one sex.</summary>
    private const int NumbersOfSex = 50;

    /// <summary>Of the people in the population register about so many have it.</summary>
    private const double Protected = 0.004;

    private static readonly string[] FamilyNames =
    [
        "Malli",
        "Mallinen",
        "Mallikas",
        "Esimerkki",
        "Esimerkkilä",
        "Esimerkkinen",
        "Exempel",
        "Exempelman",
        "Koe",
        "Koehenkilö",
        "Kokeilija",
        "Kokeiluvirta",
        "Näyte",
        "Näytteinen",
        "Keksitty",
        "Keksitynen",
        "Arvottu",
        "Arvonta-Malli",
        "Testihenkilö",
        "Testinen",
        "Tekaistu",
        "Olematon",
        "Olemattomainen",
        "Kuviteltu",
        "Kuvitelma",
        "Luonnos",
        "Luonnosniemi",
        "Harjoitelma",
        "Otos",
        "Otoksela",
        "Påhitt",
        "Påhittad",
        "Provperson",
        "Satunnaisluku",
        "Synteettinen",
        "Tyyppiesimerkki",
    ];

    private static readonly string[] GivenNames =
    [
        "Alfa",
        "Beeta",
        "Gamma",
        "Delta",
        "Epsilon",
        "Zeeta",
        "Eeta",
        "Theeta",
        "Ioota",
        "Kappa",
        "Lambda",
        "Myy",
        "Nyy",
        "Ksii",
        "Omikron",
        "Pii",
        "Rhoo",
        "Sigma",
        "Tau",
        "Ypsilon",
        "Fii",
        "Khii",
        "Psii",
        "Omega",
    ];

    private static readonly string[] Streets = ["Esimerkkikatu", "Mallitie", "Koepolku", "Exempelgatan", "Näytekuja"];

    /// <summary>Writes <c>identities.csv</c> beside the sample's files.</summary>
    /// <returns>Its path.</returns>
    internal static string Write(string folder)
    {
        string path = Path.Combine(folder, "identities.csv");
        using StreamReader facts = new(Path.Combine(folder, "facts.csv"));
        using StreamWriter identities = new(path, append: false, new UTF8Encoding(), 1 << 16) { NewLine = "\n" };
        identities.WriteLine(Header);
        string[] columns = facts.ReadLine()!.Split(',');
        int birthDate = Array.IndexOf(columns, "birth_date");
        int sex = Array.IndexOf(columns, "sex");
        Dictionary<(DateOnly Day, bool IsOdd), int> given = [];
        Dice dice = new(1, (ulong)FamilyNames.Length);
        string previous = "";
        while (facts.ReadLine() is { } line)
        {
            // Rows of a person stand together.
            int end = line.IndexOf(',');
            if (line.AsSpan(0, end).SequenceEqual(previous))
                continue;
            previous = line[..end];
            string[] row = line.Split(',');
            DateOnly day = DateOnly.ParseExact(row[birthDate], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            bool isOdd = row[sex].Length == 0 ? dice.Happens(0.5) : row[sex] == "1";
            if (Next(given, day, isOdd) is { } code)
                Write(identities, previous, code, dice);
        }
        return path;
    }

    /// <summary>The next code of a day and sex; null when all of them are given, as with millions of people.</summary>
    private static IdentityCode? Next(Dictionary<(DateOnly, bool), int> given, DateOnly day, bool isOdd)
    {
        int count = given.GetValueOrDefault((day, isOdd));
        string signs = IdentityCode.SignsOf(day.Year);
        if (count >= signs.Length * NumbersOfSex)
            return null;
        given[(day, isOdd)] = count + 1;
        return IdentityCode.Of(day, signs[count / NumbersOfSex], 900 + 2 * (count % NumbersOfSex) + (isOdd ? 1 : 0));
    }

    private static void Write(StreamWriter file, string person, IdentityCode code, Dice dice)
    {
        string family = dice.OneOf<string>(FamilyNames);
        string first = dice.OneOf<string>(GivenNames);
        string second = dice.OneOf<string>(GivenNames);
        string names = first == second ? first : $"{first} {second}";
        string address = $"{dice.OneOf<string>(Streets)} {dice.Between(1, 99)}";
        string protection = dice.Happens(Protected) ? "yes" : "no";
        file.WriteLine($"{person},{code},{family},{names},{address},00000,ESIMERKKILÄ,{protection}");
    }
}
