/* test-first-person.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-first-person.h"

static void
test_dutch (void)
{
  static const char *const own[] = {
    "Ik vraag een offerte aan", "Wij boeken onze vakantie", "Mijn eerste bezoek", "Hoe vind ik een hotel?",
    "’k Zoek een bank", "Met z’n allen naar ons huisje", "IK WIL WEG", "Help me kiezen", "M’n nieuwe keuken", "‘Ik wil weg’",
    "Ikzelf", "Ikzelf kies een bank", "De mijne", "Liever de onze", "Wijzelf eerst", "Mn eerste huis", "Laten we gaan",
    "Dit wordt mijn huis", "Ikke!", "Wat kost het ons?",
  };
  static const char *const others[] = {
    "Offerteproces", "Klant vraagt een offerte aan", "Online kopen", "De mijnwerker", "I ask for a quote",
    "Bonsai kopen", "ONS PROCES in WE-vorm", "Een ons kaas kopen", "2 ons ham", "De mijn bezoeken", "Fase I", "Mijnbouw",
  };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_assert_true (cjm_title_is_first_person (own[i], i % 2 == 0 ? "nl" : "nl-BE"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (cjm_title_is_first_person (others[i], "nl"));
}

static void
test_english (void)
{
  static const char *const own[] = {
    "I ask for a quote", "We choose a supplier", "My first visit", "How do I find a hotel?", "I’m moving house",
    "We've lost a parcel", "A house of our own", "‘I want out’", "I",
    "Let's go", "Let’s get married", "LET’S GO", "Who am I?", "What should I", "Where am I, and why", "My sister and I",
    "A friend of mine", "Mine at last", "I, too", "If it rains I stay", "I/we choose", "Us first",
  };
  static const char *const others[] = {
    "Quote process", "The customer asks for a quote", "Buying online", "Ik vraag een offerte aan",
    "Delivery in the US", "Mystery shopping", "Weekend trip", "It's theirs",
    "World War I", "Type I", "Type I diabetes check", "Phase I trial", "Part I: the quote", "Elizabeth I",
    "Diabetes (type I)", "WORLD WAR I", "I/O setup", "A.I. assistant", "I-95 closed", "The mine visit", "A gold mine",
    "Letting a house", "Outlets",
  };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_assert_true (cjm_title_is_first_person (own[i], i % 2 == 0 ? "en" : "en-GB"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (cjm_title_is_first_person (others[i], "en"));
}

/* Where it cannot be known, nothing is said. */
static void
test_unknown (void)
{
  g_assert_true (cjm_title_is_first_person ("Angebot einholen", "de"));
  g_assert_true (cjm_title_is_first_person ("Quote process", "enm"));
  g_assert_true (cjm_title_is_first_person (NULL, "nl"));
  g_assert_true (cjm_title_is_first_person ("", "nl"));
  g_assert_true (cjm_title_is_first_person (" – ", "en"));
  g_assert_true (cjm_title_is_first_person ("Ik wacht", NULL));
  g_assert_true (cjm_title_is_first_person ("I wait", NULL));
  g_assert_false (cjm_title_is_first_person ("Wachten", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/first-person/dutch", test_dutch);
  g_test_add_func ("/first-person/english", test_english);
  g_test_add_func ("/first-person/unknown", test_unknown);

  return g_test_run ();
}
