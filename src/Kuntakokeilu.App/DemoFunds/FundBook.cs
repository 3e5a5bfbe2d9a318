using System.Globalization;
using System.Text.Json.Nodes;

namespace Kuntakokeilu.App.DemoFunds;

/// <summary>What becomes of a message at a receiver.</summary>
internal enum FundResult
{
    Accepted,
    Duplicate,

    /// <summary>Another content under a number that is known.</summary>
    Conflict,
    Rejected,

    /// <summary>It is there; whether it is accepted is told when it is asked about again.</summary>
    Received,
}

/// <summary>
/// What Kela and the funds have got: each number once, in the order in which it came. In memory, and in a file where one is told:
/// then it has all that it ever acknowledged, whatever becomes of its process.
/// </summary>
internal sealed class FundBook : IDisposable
{
    private const int MostShown = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, string> known = [];
    private readonly Dictionary<string, int> last = [];
    private readonly List<FundEntry> entries = [];
    private readonly HashSet<Guid> received = [];
    private FundOrder toReject = FundOrder.None;
    private FundOrder toReceive = FundOrder.None;
    private FundTroubles troubles;
    private readonly StreamWriter? file;

    /// <param name="path">Null for nothing but memory.</param>
    internal FundBook(string? path)
    {
        if (path is null)
            return;
        if (File.Exists(path))
            foreach (string[] line in File.ReadLines(path).Select(line => line.Split('\t')))
                if (line is [var id, var seq, var receiver, var person, var content])
                    Keep(Guid.Parse(id), int.Parse(seq, CultureInfo.InvariantCulture), receiver, person, content, "");
        file = new(path, append: true) { AutoFlush = true };
    }

    internal int Count
    {
        get
        {
            lock (gate)
                return known.Count;
        }
    }

    internal FundTroubles Troubles
    {
        get
        {
            lock (gate)
                return troubles;
        }
    }

    /// <summary>The latest first.</summary>
    internal IReadOnlyList<FundEntry> Latest
    {
        get
        {
            lock (gate)
                return [.. entries.AsEnumerable().Reverse().Take(MostShown)];
        }
    }

    /// <summary>The next ones are rejected, as a receiver does that can't place them.</summary>
    internal void RejectNext(FundOrder order)
    {
        lock (gate)
            toReject = order;
    }

    /// <summary>Of the next ones it is said that they are there, and nothing more until all are acknowledged.</summary>
    internal void ReceiveNext(FundOrder order)
    {
        lock (gate)
            toReceive = order;
    }

    /// <summary>Those that were only received are accepted when they are asked about.</summary>
    internal void Acknowledge()
    {
        lock (gate)
            received.Clear();
    }

    internal FundResult Take(string receiver, JsonNode message)
    {
        Guid id = Guid.Parse((string)message["message_id"]!);
        int seq = (int)message["seq"]!;
        string person = (string)message["person"]!;
        // Of what is compared the time of sending is no part.
        string content = $"{person} {seq} {message["statement"]?.ToJsonString()}";
        lock (gate)
        {
            if (known.TryGetValue(id, out string? had))
            {
                if (had != content)
                {
                    troubles = troubles with { Conflicts = troubles.Conflicts + 1 };
                    return FundResult.Conflict;
                }
                if (received.Contains(id))
                    return FundResult.Received;
                troubles = troubles with { Duplicates = troubles.Duplicates + 1 };
                return FundResult.Duplicate;
            }
            if (toReject.Takes(receiver))
            {
                toReject = toReject.Less();
                return FundResult.Rejected;
            }
            Keep(id, seq, receiver, person, content, (string?)message["statement"]?["code"] ?? "");
            // Before it is answered.
            file?.WriteLine(string.Join('\t', id, seq, receiver, person, content));
            if (!toReceive.Takes(receiver))
                return FundResult.Accepted;
            toReceive = toReceive.Less();
            received.Add(id);
            return FundResult.Received;
        }
    }

    public void Dispose() => file?.Dispose();

    private void Keep(Guid id, int seq, string receiver, string person, string content, string code)
    {
        if (last.GetValueOrDefault(person) >= seq)
            troubles = troubles with { OutOfOrder = troubles.OutOfOrder + 1 };
        last[person] = Math.Max(seq, last.GetValueOrDefault(person));
        known.Add(id, content);
        entries.Add(new(receiver, id, seq, code));
    }
}

/// <summary>How often a number came again, another content under a number, and a person's order broken.</summary>
internal readonly record struct FundTroubles(int Duplicates, int Conflicts, int OutOfOrder);

/// <summary>So many of the next messages to a receiver; to any, where none is named.</summary>
internal sealed record FundOrder(int Count, string? Receiver = null)
{
    internal static FundOrder None { get; } = new(0);

    internal bool Takes(string receiver) => Count > 0 && (Receiver ?? receiver) == receiver;

    internal FundOrder Less() => this with { Count = Count - 1 };
}

/// <summary>A message as the twin shows it: of nobody in particular.</summary>
internal sealed record FundEntry(string Receiver, Guid Id, int Seq, string Code);
