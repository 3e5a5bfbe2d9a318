using System.Globalization;
using System.Text.RegularExpressions;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Grants.Oracle;

/// <summary>Employers by day, and who is of the group: everybody is asked again until nobody new comes in.</summary>
internal sealed class PlainEmployers
{
    private static readonly string[] Kinds =
        "municipality joint_authority wellbeing_county state company association foundation religious person".Split(
            ' '
        );

    private static readonly string[] Entities = ["company", "association", "foundation", "religious"];

    private readonly List<Dictionary<string, string>> rows = [];
    private readonly Dictionary<DateOnly, Dictionary<string, Dictionary<string, string>>> days = [];

    /// <summary>Takes a row, or tells what is wrong with it.</summary>
    internal string? Take(Dictionary<string, string> row)
    {
        if (row["employer"].Length == 0 || row["date"].Length == 0 || row["kind"].Length == 0)
            return "missing_value";
        if (PlainChecks.ReadDate(row["date"]) is null)
            return "bad_date";
        bool isCode = Regex.IsMatch(row["municipality"], "^[0-9]{3}\\z");
        if (
            !IsName(row["employer"])
            || !Kinds.Contains(row["kind"])
            || (row["kind"] == "municipality" ? !isCode : row["municipality"].Length > 0)
            || !AreOwners(row["employer"], row["owners"])
        )
            return "bad_value";
        if (isCode && Municipalities.All.All(one => one.Code.ToString() != row["municipality"]))
            return "unknown_municipality";
        if (rows.Any(other => other["employer"] == row["employer"] && other["date"] == row["date"]))
            return "duplicate";
        rows.Add(row);
        return null;
    }

    internal string KindOf(string employer, DateOnly day) =>
        On(day).TryGetValue(employer, out var row) ? row["kind"] : "";

    /// <summary>The item of 11 § 2 mom by which the TE office decides; owner_unknown, employer_unknown; or nothing.</summary>
    internal string StandingOf(string employer, DateOnly day)
    {
        if (!On(day).TryGetValue(employer, out Dictionary<string, string>? row))
            return "employer_unknown";
        bool isGroup = day >= new DateOnly(2021, 6, 1);
        if (row["kind"] == "municipality")
            return !IsPilot(row) ? ""
                : isGroup ? "11.2.1"
                : "11.2";
        if (!isGroup)
            return "";
        if (Group(day, withJoint: true, withUnknown: false).Contains(employer))
            return row["kind"] == "joint_authority" ? "11.2.2"
                : Group(day, withJoint: false, withUnknown: false).Contains(employer) ? "11.2.3"
                : "11.2.4";
        return Group(day, withJoint: true, withUnknown: true).Contains(employer) ? "owner_unknown" : "";
    }

    private HashSet<string> Group(DateOnly day, bool withJoint, bool withUnknown)
    {
        Dictionary<string, Dictionary<string, string>> on = On(day);
        bool IsFirst(string id) => on.TryGetValue(id, out var row) ? IsPilot(row) : withUnknown;
        HashSet<string> group = [.. on.Keys.Where(IsFirst)];
        bool isNew = true;
        while (isNew)
        {
            isNew = false;
            foreach ((string id, Dictionary<string, string> row) in on)
            {
                bool isJoint = row["kind"] == "joint_authority";
                if (group.Contains(id) || (isJoint ? !withJoint : !Entities.Contains(row["kind"])))
                    continue;
                decimal votes = 0;
                bool isControlled = false;
                foreach ((string owner, decimal percent, bool isControl) in OwnersOf(row["owners"]))
                {
                    if (!(isJoint ? IsFirst(owner) : group.Contains(owner) || IsFirst(owner)))
                        continue;
                    votes += percent;
                    isControlled |= isControl && !isJoint;
                }
                if (votes > 50 || isControlled)
                    isNew |= group.Add(id);
            }
        }
        return group;
    }

    private Dictionary<string, Dictionary<string, string>> On(DateOnly day)
    {
        if (days.TryGetValue(day, out var known))
            return known;
        Dictionary<string, Dictionary<string, string>> on = [];
        foreach (Dictionary<string, string> row in rows.OrderBy(row => row["date"], StringComparer.Ordinal))
            if (PlainChecks.ReadDate(row["date"]) <= day)
                on[row["employer"]] = row;
        return days[day] = on;
    }

    private static bool IsPilot(Dictionary<string, string> row) =>
        row["kind"] == "municipality"
        && PilotAreas.All.Any(area => area.Municipalities.Contains(MunicipalityCode.Parse(row["municipality"])));

    private static bool IsName(string text) => PlainGrantRow.IsName(text) && !text.Contains(';') && !text.Contains(':');

    private static bool AreOwners(string employer, string owners)
    {
        if (owners.Length == 0)
            return true;
        HashSet<string> named = [employer];
        decimal sum = 0;
        foreach (string owner in owners.Split(';'))
        {
            string[] parts = owner.Split(':');
            if (
                parts.Length is not (2 or 3)
                || !IsName(parts[0])
                || !named.Add(parts[0])
                || !Regex.IsMatch(parts[1], @"^[0-9]{1,3}(\.[0-9]{1,4})?\z")
                || (parts.Length == 3 && parts[2] != "control")
            )
                return false;
            sum += decimal.Parse(parts[1], CultureInfo.InvariantCulture);
        }
        return sum <= 100;
    }

    private static IEnumerable<(string Owner, decimal Percent, bool IsControl)> OwnersOf(string owners) =>
        owners
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(owner => owner.Split(':'))
            .Select(parts => (parts[0], decimal.Parse(parts[1], CultureInfo.InvariantCulture), parts.Length == 3));
}
