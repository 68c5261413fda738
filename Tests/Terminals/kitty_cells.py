# For kitty's own Python: writes what stands in the cells of the window to the file that is named.
import json

from kittens.tui.handler import result_handler


def main(args):
    pass


@result_handler(no_ui=True)
def handle_result(args, answer, target_window_id, boss):
    screen = boss.window_id_map[target_window_id].screen
    # The second half of a wide character is no text.
    rows = [[screen.line(y)[x] for x in range(screen.columns)] for y in range(screen.lines)]
    with open(args[1], "w") as file:
        json.dump(rows, file)
