using System.Globalization;

namespace Kuntakokeilu.Base.Forms;

/// <summary>A whole number.</summary>
/// <param name="bad">What is told of anything that is no such number.</param>
internal sealed class NumberField(string name, string label, string bad) : Field(name, label)
{
    internal int Least { get; init; }

    internal int Most { get; init; } = int.MaxValue;

    /// <summary>The number; null when none was given, or when it is wrong.</summary>
    internal int? Value { get; private set; }

    internal override string? Given => Wrong is null ? Value?.ToString(CultureInfo.InvariantCulture) : null;

    internal void Show(int number)
    {
        Value = number;
        Written = number.ToString(CultureInfo.InvariantCulture);
    }

    private protected override void Take(Texts texts)
    {
        Value = null;
        if (Written.Length == 0)
            return;
        bool isNumber = int.TryParse(Written, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (isNumber && number >= Least && number <= Most)
            Value = number;
        else
            Refuse(bad);
    }
}
