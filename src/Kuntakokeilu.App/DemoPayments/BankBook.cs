using System.Security.Cryptography;

namespace Kuntakokeilu.App.DemoPayments;

/// <summary>A payment that the bank has got: its name, to which account, how much, and what has become of it.</summary>
/// <param name="Status">ACSC paid, RJCT returned, PDNG under way.</param>
internal sealed record BankPayment(
    string Batch,
    string Name,
    string Account,
    string Amount,
    string Status,
    string Code
);

/// <summary>What becomes of a file at the bank.</summary>
internal enum BankResult
{
    Taken,

    /// <summary>The same file again.</summary>
    Again,

    /// <summary>Another file under a name that is known.</summary>
    Conflict,
}

/// <summary>
/// What the bank has got: each file once. In memory, and in a file where one is told: then it has all that it ever acknowledged,
/// whatever becomes of its process.
/// </summary>
internal sealed class BankBook : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> files = [];
    private readonly List<BankPayment> payments = [];
    private readonly StreamWriter? file;
    private BankOrder toReturn = new(0);
    private int toDelay;

    /// <param name="path">Null for nothing but memory.</param>
    internal BankBook(string? path)
    {
        if (path is null)
            return;
        if (File.Exists(path))
            foreach (string[] line in File.ReadLines(path).Select(line => line.Split('\t')))
                if (line is [var hash, var batch, var name, var account, var amount, var status, var code])
                {
                    files[batch] = hash;
                    payments.Add(new(batch, name, account, amount, status, code));
                }
        file = new(path, append: true) { AutoFlush = true };
    }

    internal BankNumbers Numbers
    {
        get
        {
            lock (gate)
                return new(
                    files.Count,
                    payments.Count(one => one.Status == "ACSC"),
                    payments.Count(one => one.Status == "RJCT"),
                    payments.Count(one => one.Status == "PDNG"),
                    payments
                        .Where(one => one.Status != "RJCT")
                        .GroupBy(one => one.Name.Split('-')[0])
                        .Count(of => of.Count() > 1)
                );
        }
    }

    internal IReadOnlyList<BankPayment> Latest
    {
        get
        {
            lock (gate)
                return [.. payments.AsEnumerable().Reverse().Take(200)];
        }
    }

    /// <summary>The next payments are returned, as of a closed account.</summary>
    internal void ReturnNext(BankOrder order)
    {
        lock (gate)
            toReturn = order;
    }

    /// <summary>Of the next payments nothing is told until they are settled.</summary>
    internal void DelayNext(int count)
    {
        lock (gate)
            toDelay = count;
    }

    /// <summary>Those that nothing was told of are paid.</summary>
    internal void Settle()
    {
        lock (gate)
            for (int i = 0; i < payments.Count; i++)
                if (payments[i].Status == "PDNG")
                    payments[i] = payments[i] with { Status = "ACSC" };
    }

    internal BankResult Take(
        string batch,
        byte[] bytes,
        IReadOnlyList<(string Name, string Account, string Amount)> told
    )
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        lock (gate)
        {
            if (files.TryGetValue(batch, out string? had))
                return had == hash ? BankResult.Again : BankResult.Conflict;
            List<BankPayment> made = [.. told.Select(one => Made(batch, one.Name, one.Account, one.Amount))];
            // Before it is answered, and in one piece: killed within it, the bank has none of the file.
            file?.Write(
                string.Concat(
                    made.Select(one =>
                        $"{hash}\t{one.Batch}\t{one.Name}\t{one.Account}\t{one.Amount}\t{one.Status}\t{one.Code}\n"
                    )
                )
            );
            files.Add(batch, hash);
            payments.AddRange(made);
            return BankResult.Taken;
        }
    }

    /// <summary>The payments of a file; null for one that the bank has not got.</summary>
    internal IReadOnlyList<BankPayment>? Of(string batch)
    {
        lock (gate)
            return files.ContainsKey(batch) ? [.. payments.Where(one => one.Batch == batch)] : null;
    }

    public void Dispose() => file?.Dispose();

    private BankPayment Made(string batch, string name, string account, string amount)
    {
        if (toReturn.Count > 0)
        {
            toReturn = toReturn with { Count = toReturn.Count - 1 };
            return new(batch, name, account, amount, "RJCT", toReturn.Code);
        }
        if (toDelay > 0)
        {
            toDelay--;
            return new(batch, name, account, amount, "PDNG", "");
        }
        return new(batch, name, account, amount, "ACSC", "");
    }
}

/// <summary>So many of the next payments, and why: AC04 of a closed account.</summary>
internal sealed record BankOrder(int Count, string Code = "AC04");

/// <summary>How many files there are, and how many payments of each kind; and how many were made more than once.</summary>
internal readonly record struct BankNumbers(int Batches, int Paid, int Returned, int Pending, int Twice);
