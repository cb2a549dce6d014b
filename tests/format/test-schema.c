/* test-schema.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-kinds.h"
#include "cjm-reader.h"
#include "cjm-syntax.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The published schema says of every member what its table says, and names no other. */

static JsonObject *schema;

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    g_error ("no object \"%s\" in the schema", name);
  return json_node_get_object (node);
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

/* The definition that a $ref leads to, or the object itself */
static JsonObject *
resolve (JsonObject *object)
{
  const char *ref = get_string (object, "$ref");

  if (ref == NULL)
    return object;
  g_assert_true (g_str_has_prefix (ref, "#/$defs/"));
  return resolve (get_object (get_object (schema, "$defs"), ref + strlen ("#/$defs/")));
}

static JsonObject *
get_kind (CjmKind kind)
{
  if (kind == CJM_KIND_DOCUMENT)
    return schema;
  return get_object (get_object (schema, "$defs"), cjm_kind_get_info (kind)->name);
}

static void
assert_refers_to (JsonObject *object,
                  const char *name)
{
  g_autofree char *ref = g_strconcat ("#/$defs/", name, NULL);

  g_assert_cmpstr (get_string (object, "$ref"), ==, ref);
}

static void
assert_words (JsonObject        *object,
              const char *const *words)
{
  JsonArray *list = json_object_get_array_member (object, "enum");

  g_assert_cmpstr (get_string (object, "type"), ==, "string");
  g_assert_nonnull (list);
  g_assert_cmpuint (json_array_get_length (list), ==, g_strv_length ((char **) words));
  for (guint i = 0; words[i] != NULL; i++)
    g_assert_cmpstr (json_array_get_string_element (list, i), ==, words[i]);
}

static void
assert_bound (JsonObject *object,
              const char *name,
              double      bound)
{
  if (ABS (bound) == G_MAXDOUBLE)
    g_assert_false (json_object_has_member (object, name));
  else
    {
      g_assert_true (json_object_has_member (object, name));
      g_assert_cmpfloat (json_object_get_double_member (object, name), ==, bound);
    }
}

static void
assert_list (const CjmMember *member,
             JsonObject      *object)
{
  JsonObject *items;

  if (member->keyed)
    {
      g_assert_cmpstr (get_string (object, "type"), ==, "object");
      assert_refers_to (get_object (object, "additionalProperties"), cjm_kind_get_info (member->target)->name);
      return;
    }
  g_assert_cmpstr (get_string (object, "type"), ==, "array");
  items = get_object (object, "items");
  if (member->type == CJM_MEMBER_CHILDREN)
    assert_refers_to (items, cjm_kind_get_info (member->target)->name);
  else if (member->type == CJM_MEMBER_REFERENCES)
    assert_refers_to (items, "reference");
  else if (member->type == CJM_MEMBER_CHOICES)
    assert_words (items, member->choices);
  else
    g_assert_cmpstr (get_string (items, "type"), ==, "string");
}

static void
assert_scalar (const CjmMember *member,
               JsonObject      *object)
{
  switch (member->type)
    {
    case CJM_MEMBER_ID:
      assert_refers_to (object, "id");
      break;
    case CJM_MEMBER_LANGUAGE:
      assert_refers_to (object, "language");
      break;
    case CJM_MEMBER_DATE:
      assert_refers_to (object, "date");
      break;
    case CJM_MEMBER_DURATION:
      assert_refers_to (object, "duration");
      break;
    case CJM_MEMBER_COLOR:
      assert_refers_to (object, "color");
      break;
    case CJM_MEMBER_REFERENCE:
      assert_refers_to (object, "reference");
      break;
    case CJM_MEMBER_CHOICE:
      assert_words (object, member->choices);
      break;
    case CJM_MEMBER_FLAG:
      g_assert_cmpstr (get_string (object, "type"), ==, "boolean");
      break;
    case CJM_MEMBER_NUMBER:
    case CJM_MEMBER_WHOLE:
      object = resolve (object);
      g_assert_cmpstr (get_string (object, "type"), ==, member->type == CJM_MEMBER_WHOLE ? "integer" : "number");
      assert_bound (object, "minimum", member->minimum);
      assert_bound (object, "maximum", member->maximum);
      break;
    default:
      g_assert_cmpstr (get_string (object, "type"), ==, "string");
      g_assert_false (json_object_has_member (object, "enum"));
      g_assert_false (json_object_has_member (object, "pattern"));
      break;
    }
}

static void
assert_default (const CjmMember *member,
                JsonObject      *object)
{
  if (member->type == CJM_MEMBER_FLAG)
    {
      g_assert_true (json_object_has_member (object, "default"));
      g_assert_false (json_object_get_boolean_member (object, "default"));
    }
  else if (member->type == CJM_MEMBER_CHOICE && member->initial != 0)
    g_assert_cmpstr (get_string (object, "default"), ==, cjm_choice_get_word (member, member->initial));
  else
    g_assert_false (json_object_has_member (object, "default"));
}

static void
assert_member (const CjmMember *member,
               JsonObject      *object)
{
  g_test_message ("%s", member->name);
  if (member->type != CJM_MEMBER_ID)
    g_assert_nonnull (get_string (object, "title"));
  if (member->type == CJM_MEMBER_CHILDREN || member->type == CJM_MEMBER_TEXTS
      || member->type == CJM_MEMBER_CHOICES || member->type == CJM_MEMBER_REFERENCES)
    assert_list (member, object);
  else
    assert_scalar (member, object);
  assert_default (member, object);
}

/* The names that an object of the schema has for members, those of parts as "emotion.score" */
static GPtrArray *
list_names (JsonObject *object,
            const char *part)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  JsonObject *properties = get_object (object, "properties");
  g_autoptr (GList) members = json_object_get_members (properties);

  for (GList *l = members; l != NULL; l = l->next)
    {
      JsonObject *property = get_object (properties, l->data);

      if (json_object_has_member (property, "properties"))
        {
          GPtrArray *inner = list_names (property, l->data);

          g_ptr_array_extend_and_steal (names, inner);
        }
      else
        g_ptr_array_add (names, part != NULL ? g_strdup_printf ("%s.%s", part, (char *) l->data) : g_strdup (l->data));
    }
  return names;
}

static void
assert_required (const CjmKindInfo *info,
                 JsonObject        *object)
{
  JsonArray *required = json_object_get_array_member (object, "required");
  guint n = 0;

  for (guint i = 0; i < info->n_members; i++)
    if (info->members[i].required)
      g_assert_cmpstr (json_array_get_string_element (required, n++), ==, info->members[i].name);
  g_assert_cmpuint (json_array_get_length (required), ==, n);
}

static void
test_kind (gconstpointer data)
{
  const CjmKindInfo *info = data;
  JsonObject *object = get_kind (info->kind);
  g_autoptr (GPtrArray) names = list_names (object, NULL);

  g_assert_cmpstr (get_string (object, "type"), ==, "object");
  g_assert_false (json_object_has_member (object, "additionalProperties"));
  assert_required (info, object);

  g_assert_cmpuint (names->len, ==, info->n_members);
  for (guint i = 0; i < info->n_members; i++)
    {
      g_auto (GStrv) path = g_strsplit (info->members[i].name, ".", 2);
      JsonObject *place = get_object (object, "properties");

      g_assert_cmpstr (g_ptr_array_index (names, i), ==, info->members[i].name);
      if (path[1] != NULL)
        place = get_object (get_object (place, path[0]), "properties");
      assert_member (info->members + i, get_object (place, path[path[1] != NULL]));
    }
}

/* No definition is left over. */
static void
test_definitions (void)
{
  static const char *const shared[] = { "id", "reference", "score", "date", "duration", "color", "language", NULL };
  g_autoptr (GList) names = json_object_get_members (get_object (schema, "$defs"));

  for (GList *l = names; l != NULL; l = l->next)
    {
      gboolean is_kind = FALSE;

      for (CjmKind kind = 0; kind < CJM_N_KINDS; kind++)
        is_kind = is_kind || strcmp (cjm_kind_get_info (kind)->name, l->data) == 0;
      g_assert_true (is_kind || g_strv_contains (shared, l->data));
    }
  g_assert_cmpuint (g_list_length (names), ==, CJM_N_KINDS - 1 + g_strv_length ((char **) shared));
}

typedef struct
{
  const char *definition;
  gboolean (*is_valid) (const char *text);
  const char *texts[24];
} Spelling;

static const Spelling spellings[] = {
  { "id", cjm_id_is_valid,
    { "a", "A-z_09", "-", "_", "", " ", "a b", "é", "a.b", "a/b", "a\n",
      "0123456789012345678901234567890123456789012345678901234567890123",
      "01234567890123456789012345678901234567890123456789012345678901234" } },
  { "color", cjm_color_is_valid,
    { "#1a5fb4", "#FFFFFF", "#000000", "", "#fff", "1a5fb4", "#1a5fb", "#1a5fb44", "#1a5fbg", "red", "#1a5fb4\n" } },
  { "language", cjm_language_is_valid,
    { "nl", "en-GB", "zh-Hant-TW", "sr-Latn", "de-1996", "x-private", "", "-", "nl-", "-nl", "n l", "nl_NL",
      "abcdefghi", "en-abcdefghi", "1en", "é" } },
  { "duration", cjm_duration_is_valid,
    { "P5M", "PT20M", "P1Y2M3DT4H5M6S", "P1W", "PT0.5H", "PT1,5S", "P0D", "", "P", "PT", "5M", "P5", "P5X", "PT5D",
      "P1DT", "P-1D", "-P1D", "p1d", "P1D ", "PT.5H", "P1S", "P5M1Y" } },
};

/* The schema's patterns take what the reader takes. */
static void
test_patterns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      const char *pattern = get_string (get_object (get_object (schema, "$defs"), spellings[i].definition), "pattern");
      g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DOLLAR_ENDONLY, 0, NULL);

      g_assert_nonnull (regex);
      for (gsize j = 0; spellings[i].texts[j] != NULL; j++)
        {
          const char *text = spellings[i].texts[j];

          if (g_regex_match (regex, text, 0, NULL) != spellings[i].is_valid (text))
            g_error ("the schema and the reader do not agree about the %s \"%s\"", spellings[i].definition, text);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "journey.schema.json", NULL);
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  schema = json_node_get_object (json_parser_get_root (parser));
  for (CjmKind kind = 0; kind < CJM_N_KINDS; kind++)
    {
      g_autofree char *name = g_strconcat ("/format/schema/", cjm_kind_get_info (kind)->name, NULL);

      g_test_add_data_func (name, cjm_kind_get_info (kind), test_kind);
    }
  g_test_add_func ("/format/schema/definitions", test_definitions);
  g_test_add_func ("/format/schema/patterns", test_patterns);
  return g_test_run ();
}
