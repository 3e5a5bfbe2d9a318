using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Register;

/// <summary>Where the columns of an acts file are. All are required.</summary>
internal sealed class ActsColumns(CsvHeader header)
{
    internal static readonly string[] Required =
    [
        "person",
        "date",
        "act",
        "to",
        "ground",
        "requested",
        "services_secured",
        "accepted",
    ];

    internal readonly int Person = header.IndexOf("person");
    internal readonly int Date = header.IndexOf("date");
    internal readonly int Act = header.IndexOf("act");
    internal readonly int To = header.IndexOf("to");
    internal readonly int Ground = header.IndexOf("ground");
    internal readonly int Requested = header.IndexOf("requested");
    internal readonly int ServicesSecured = header.IndexOf("services_secured");
    internal readonly int Accepted = header.IndexOf("accepted");

    internal int Count { get; } = header.ColumnCount;

    /// <summary>Columns that are not part of the format.</summary>
    internal IReadOnlyList<string> Unknown { get; } = [.. header.Except(Required)];
}
