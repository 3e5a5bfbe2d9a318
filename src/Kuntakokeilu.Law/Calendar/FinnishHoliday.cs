namespace Kuntakokeilu.Law.Calendar;

/// <summary>
/// Days that are no working days whatever the day of the week: the Act on the Calculation of Time Limits 150/1930, 5 §.
/// </summary>
public enum FinnishHoliday : byte
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>1 January (uudenvuodenpäivä).</summary>
    NewYear,

    /// <summary>6 January (loppiainen).</summary>
    Epiphany,

    /// <summary>The Friday before Easter (pitkäperjantai).</summary>
    GoodFriday,

    /// <summary>The Monday after Easter (toinen pääsiäispäivä).</summary>
    EasterMonday,

    /// <summary>1 May (vapunpäivä).</summary>
    MayDay,

    /// <summary>The Thursday forty days after Easter (helatorstai).</summary>
    AscensionDay,

    /// <summary>The Friday from 19 to 25 June (juhannusaatto).</summary>
    MidsummerEve,

    /// <summary>6 December (itsenäisyyspäivä).</summary>
    IndependenceDay,

    /// <summary>24 December (jouluaatto).</summary>
    ChristmasEve,

    /// <summary>25 December (joulupäivä).</summary>
    ChristmasDay,

    /// <summary>26 December (tapaninpäivä).</summary>
    BoxingDay,
}
