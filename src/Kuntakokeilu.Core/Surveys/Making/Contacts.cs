using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Surveys.Making;

/// <summary>Who answers for a municipality.</summary>
internal sealed record Contact(string Name, string Email, string Language);

/// <summary>Contacts as they are pasted: a line for each, the municipality's code, name, address and language with semicolons between.</summary>
internal static class Contacts
{
    private const int LongestName = 200;

    /// <param name="wrong">The number of the first line that can't be read, from 1; 0 for none.</param>
    internal static IReadOnlyDictionary<short, Contact> Read(string text, out int wrong)
    {
        Dictionary<short, Contact> contacts = [];
        wrong = 0;
        foreach ((int number, string line) in text.Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (
                line.Split(';', StringSplitOptions.TrimEntries) is not [var code, var name, var email, var language]
                || code.Length != 3
                || code.Any(sign => !char.IsAsciiDigit(sign))
                || Municipalities.Find(MunicipalityCode.Parse(code)) is not { } municipality
                || name.Length is 0 or > LongestName
                || !IsAddress(email)
                || !Texts.Languages.Contains(language)
                || !contacts.TryAdd((short)municipality.Code.Number, new(name, email, language))
            )
            {
                wrong = number + 1;
                return contacts;
            }
        }
        return contacts;
    }

    /// <summary>As far as it can be told without sending anything.</summary>
    internal static bool IsAddress(string email) =>
        email.Length <= LongestName
        && email.Split('@') is [{ Length: > 0 }, var host]
        && host.Contains('.')
        && !host.StartsWith('.')
        && !host.EndsWith('.')
        && !email.Any(char.IsWhiteSpace);
}
